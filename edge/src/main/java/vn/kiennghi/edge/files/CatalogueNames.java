package vn.kiennghi.edge.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.api.vocabulary.WordUse;

/** Finds entries of a council's catalogue by id or by name, as {@link NamesInSteps} understands it. */
public final class CatalogueNames {
    private final NamesInSteps byName = new NamesInSteps();
    private final Map<String, String> names = new HashMap<>();

    private final WordUse use;
    private final Meanings meanings;

    private CatalogueNames(WordUse use, Meanings meanings) {
        this.use = use;
        this.meanings = meanings;
    }

    /**
     * Returns the names of fields.
     *
     * @param meanings what else fields are called
     */
    public static CatalogueNames ofFields(List<FieldView> fields, Meanings meanings) {
        CatalogueNames names = new CatalogueNames(WordUse.FIELD, meanings);
        fields.forEach(field -> names.add(field.id(), field.name()));
        return names;
    }

    /**
     * Returns the names of agencies.
     *
     * @param meanings what else agencies are called
     */
    public static CatalogueNames ofAgencies(List<AgencyView> agencies, Meanings meanings) {
        CatalogueNames names = new CatalogueNames(WordUse.AGENCY, meanings);
        agencies.forEach(agency -> names.add(agency.id(), agency.name()));
        return names;
    }

    /**
     * Returns the ids that the text can mean: one, several of the same name, or none. Ids and exact names come first, then what somebody
     * chose, then names that are like it.
     */
    List<String> meant(String text) {
        return catalogued(text)
                .orElseGet(() -> meanings.of(use, text)
                        .map(chosen -> chosen.means() == null ? List.<String>of() : List.of(chosen.means()))
                        .orElseGet(() -> byName.meant(text)));
    }

    /** Returns whether somebody chose that the text says nothing. */
    boolean saysNothing(String text) {
        return catalogued(text).isEmpty() && meanings.sayNothing(use, text);
    }

    private Optional<List<String>> catalogued(String text) {
        String id = Spelling.key(text);
        if (names.containsKey(id)) {
            return Optional.of(List.of(id));
        }
        List<String> exactly = byName.exactly(text);
        return exactly.size() == 1 ? Optional.of(exactly) : Optional.empty();
    }

    /** Returns what a text that means nothing known may mean, for a person to decide. */
    Optional<String> likely(String text) {
        return LikelyNames.likely(text, names);
    }

    /** Returns the name of the only entry that is called so, if there is one. */
    Optional<String> only(String text) {
        List<String> meant = meant(text);
        return meant.size() == 1 ? Optional.ofNullable(names.get(meant.getFirst())) : Optional.empty();
    }

    private void add(String id, String name) {
        names.put(id, name);
        byName.add(id, name);
    }
}
