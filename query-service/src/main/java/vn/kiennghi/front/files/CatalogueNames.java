package vn.kiennghi.front.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;

/** Finds entries of a council's catalogue by id or by name, whatever its case and diacritics. */
public final class CatalogueNames {
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
        return ids.contains(text) ? List.of(text) : byName.getOrDefault(Folding.fold(text), List.of());
    }

    /** Returns the name of the only entry that is called so, if there is one. */
    Optional<String> only(String text) {
        List<String> meant = byName.getOrDefault(Folding.fold(text), List.of());
        return meant.size() == 1 ? Optional.ofNullable(names.get(meant.getFirst())) : Optional.empty();
    }

    private void add(String id, String name) {
        ids.add(id);
        names.put(id, name);
        byName.computeIfAbsent(Folding.fold(name), key -> new ArrayList<>()).add(id);
    }
}
