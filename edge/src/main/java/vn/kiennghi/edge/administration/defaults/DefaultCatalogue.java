package vn.kiennghi.edge.administration.defaults;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyCommand.DefineAgency;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.Level;

/** The fields and agencies that most councils of a level have, to begin with. Each council changes its own afterwards. */
@Component
public class DefaultCatalogue {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<DefaultField> fields;
    private final List<DefaultAgency> ofProvinces;
    private final List<DefaultAgency> ofCommunes;

    DefaultCatalogue() {
        this.fields = table("fields", row -> new DefaultField(row.get("id"), row.get("name"), row.get("committee")));
        this.ofProvinces = table("agencies-province", DefaultCatalogue::agency);
        this.ofCommunes = table("agencies-commune", DefaultCatalogue::agency);
    }

    /** Returns the fields. */
    public List<DefaultField> fields() {
        return fields;
    }

    /**
     * Returns the agencies that a council of that level and name deals with; none for a level that has no list.
     *
     * @param councilName names the sort of unit, such as phường, after which some agencies are called
     */
    public List<DefaultAgency> agencies(Level level, String councilName) {
        String unit = Unit.of(level, councilName);
        return all(level).stream()
                .filter(agency -> agency.units().isEmpty() || agency.units().contains(unit))
                .map(agency -> new DefaultAgency(
                        agency.id(), agency.name().replace("{unit}", unit), agency.kind(), agency.units()))
                .toList();
    }

    /** Returns the commands that put the fields into the council's catalogue. */
    public Stream<DefineField> fieldCommands(CouncilId council) {
        return fields.stream().map(field -> new DefineField(council, field.id(), field.name(), field.committee()));
    }

    /**
     * Returns the commands that put the agencies into the council's catalogue.
     *
     * @param validFrom first day on which petitions can be assigned to them
     */
    public Stream<DefineAgency> agencyCommands(CouncilId council, String name, Level level, LocalDate validFrom) {
        return agencies(level, name).stream()
                .map(agency -> new DefineAgency(
                        new AgencyId(council.value(), agency.id()), agency.name(), agency.kind(), validFrom, null));
    }

    private List<DefaultAgency> all(Level level) {
        return switch (level) {
            case PROVINCE -> ofProvinces;
            case COMMUNE -> ofCommunes;
            case CENTRAL, DISTRICT -> List.of();
        };
    }

    private static DefaultAgency agency(CSVRecord row) {
        List<String> units = Arrays.stream(row.get("units").split(";"))
                .filter(unit -> !unit.isEmpty())
                .toList();
        return new DefaultAgency(row.get("id"), row.get("name"), AgencyKind.valueOf(row.get("kind")), units);
    }

    private static <T> List<T> table(String name, Function<CSVRecord, T> row) {
        ClassPathResource file = new ClassPathResource("defaults/" + name + ".csv");
        try (CSVParser parser = FORMAT.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return parser.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
