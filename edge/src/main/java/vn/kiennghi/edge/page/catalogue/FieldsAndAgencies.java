package vn.kiennghi.edge.page.catalogue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;

/** A council's fields and agencies by their names; an id without a name shows itself. */
public final class FieldsAndAgencies {
    private final CouncilView council;
    private final List<AgencyView> agencies;
    private final Map<String, String> fieldNames;
    private final Map<String, String> agencyNames;

    FieldsAndAgencies(CouncilView council, List<AgencyView> agencies) {
        this.council = council;
        this.agencies = agencies;
        this.fieldNames = names(council.fields(), FieldView::id, FieldView::name);
        this.agencyNames = names(agencies, AgencyView::id, AgencyView::name);
    }

    /** Returns the council. */
    public CouncilView council() {
        return council;
    }

    /** Returns the council's agencies. */
    public List<AgencyView> agencies() {
        return agencies;
    }

    /** Returns the name of the field; null for none. */
    public @Nullable String field(@Nullable String id) {
        return id == null ? null : fieldNames.getOrDefault(id, id);
    }

    /** Returns the name of the agency; null for none. */
    public @Nullable String agency(@Nullable String id) {
        return id == null ? null : agencyNames.getOrDefault(id, id);
    }

    private static <T> Map<String, String> names(List<T> entries, Function<T, String> id, Function<T, String> name) {
        return entries.stream().collect(Collectors.toUnmodifiableMap(id, name, (first, second) -> first));
    }
}
