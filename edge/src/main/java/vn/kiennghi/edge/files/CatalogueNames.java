package vn.kiennghi.edge.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.text.Spelling;

/** Finds entries of a council's catalogue by id or by name, as {@link NamesInSteps} understands it. */
public final class CatalogueNames {
    private final NamesInSteps byName = new NamesInSteps();
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
        String id = Spelling.key(text);
        return names.containsKey(id) ? List.of(id) : byName.meant(text);
    }

    /** Returns the name of the only entry that is called so, if there is one. */
    Optional<String> only(String text) {
        List<String> meant = byName.meant(text);
        return meant.size() == 1 ? Optional.ofNullable(names.get(meant.getFirst())) : Optional.empty();
    }

    private void add(String id, String name) {
        names.put(id, name);
        byName.add(id, name);
    }
}
