package vn.kiennghi.edge.page.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.PetitionView;

/**
 * Which version of each petition somebody had before him who acts on many: the page on which he saw them says so in one entry of its
 * form, so that nobody overwrites what he has not seen, however long ago the page was opened.
 */
public record SeenVersions(Map<String, Long> byPetition) {
    /** Name of the form's entry; a form can have several. */
    public static final String ENTRY = "versions";

    /** Nothing was seen before. */
    public static final SeenVersions NONE = new SeenVersions(Map.of());

    public SeenVersions {
        byPetition = Map.copyOf(byPetition);
    }

    /** Returns what the form says. */
    public static SeenVersions of(SentForm form) {
        return new SeenVersions(BasedOn.read(String.join(" ", form.texts(ENTRY))));
    }

    /** Returns what the form said, as it was filled in; nothing for a form that is shown for the first time. */
    public static SeenVersions of(@Nullable FilledForm form) {
        return form == null
                ? NONE
                : new SeenVersions(BasedOn.read(String.join(" ", form.values().getOrDefault(ENTRY, List.of()))));
    }

    /** Returns the entry of a form whose page shows these petitions for the first time. */
    public static String written(Collection<Item> shown) {
        return NONE.shownWith(shown);
    }

    /**
     * Returns the entry of a form whose page shows these petitions, some of them again. What was seen before counts: a page that
     * complains about something else tells nobody what happened meanwhile.
     */
    public String shownWith(Collection<Item> shown) {
        Map<String, Long> versions =
                shown.stream().collect(Collectors.toMap(Item::id, Item::version, Math::min, HashMap::new));
        byPetition.forEach((id, version) -> versions.merge(id, version, Math::min));
        return BasedOn.written(versions);
    }

    /** Returns the same without petitions of which somebody was told what happened since he saw them. */
    public SeenVersions without(Set<String> told) {
        Map<String, Long> others = new HashMap<>(byPetition);
        others.keySet().removeAll(told);
        return new SeenVersions(others);
    }

    /** Returns the form as filled in, with these versions in it. */
    public FilledForm in(FilledForm form) {
        return form.withAll(ENTRY, List.of(BasedOn.written(byPetition)));
    }

    /** Returns the version of a petition that was seen; null: the form does not say. */
    public @Nullable Long of(String petitionId) {
        return byPetition.get(petitionId);
    }

    /** Returns whether the form shows the petition in another version than it has now. */
    public boolean differs(Item petition) {
        Long seen = byPetition.get(petition.id());
        return seen != null && seen != petition.version();
    }

    /**
     * Returns the version on which a command to the petition is based. A form that does not say what was seen can decide what is not decided
     * yet, and nothing else.
     *
     * @param undecided whether nothing stands that the command would replace
     */
    public long basis(PetitionView petition, boolean undecided) {
        Long seen = byPetition.get(petition.id());
        if (seen != null) {
            return seen;
        }
        return undecided ? petition.version() : BasedOn.NOTHING_SEEN;
    }
}
