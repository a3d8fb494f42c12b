package vn.kiennghi.front.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;

/** Finds entries of a council's catalogue by id or by name, whatever its case and diacritics, shortened or not. */
public final class CatalogueNames {
    /** What offices shorten in names, folded. */
    private static final Map<String, String> SHORTENED = Map.of(
            "bhyt", "bao hiem y te",
            "bhxh", "bao hiem xa hoi",
            "pccc", "phong chay chua chay",
            "gpmb", "giai phong mat bang",
            "ubnd", "uy ban nhan dan",
            "hdnd", "hoi dong nhan dan");

    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private CatalogueNames() {}

    /** Returns the names of fields. */
    public static CatalogueNames ofFields(List<FieldView> fields) {
        CatalogueNames names = new CatalogueNames();
        fields.forEach(field -> names.add(field.id(), field.name()));
        return names;
    }

    /** Returns the names of agencies. */
    public static CatalogueNames ofAgencies(List<AgencyView> agencies) {
        CatalogueNames names = new CatalogueNames();
        agencies.forEach(agency -> names.add(agency.id(), agency.name()));
        return names;
    }

    /** Returns the ids that the text can mean: one, several of the same name, or none. */
    List<String> meant(String text) {
        return ids.contains(text) ? List.of(text) : byName.getOrDefault(comparable(text), List.of());
    }

    /** Returns the name of the only entry that is called so, if there is one. */
    Optional<String> only(String text) {
        List<String> meant = byName.getOrDefault(comparable(text), List.of());
        return meant.size() == 1 ? Optional.ofNullable(names.get(meant.getFirst())) : Optional.empty();
    }

    private void add(String id, String name) {
        ids.add(id);
        names.put(id, name);
        byName.computeIfAbsent(comparable(name), key -> new ArrayList<>()).add(id);
    }

    private static String comparable(String name) {
        return Arrays.stream(Folding.fold(name).split(" "))
                .map(word -> SHORTENED.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
