package vn.kiennghi.edge.desk.petition;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/**
 * The petitions to which the page's one belongs: the compound one and its items (R9), those that are followed together (R10), and
 * every time the matter was brought (R11).
 */
public record Family(PetitionFamily known, Referents referents, Words words) {
    /** Asks for the petition's family. */
    public static Family of(PetitionView petition, QueryDispatch queries, Words words) {
        PetitionFamily known = queries.one(new FindFamily(petition.id()), PetitionFamily.class)
                .orElseGet(() -> new PetitionFamily(null, List.of(), null, List.of(), List.of()));
        return new Family(known, new Referents(petition, known, queries, words), words);
    }

    /** Returns the petition that it was split from; null: it is no item. */
    public @Nullable PetitionView parent() {
        return known.parent();
    }

    /** Returns the items that it was split into. */
    public List<PetitionView> items() {
        return known.items();
    }

    /** Returns the petition with which it is followed; null: it stands for itself. */
    public @Nullable PetitionView lead() {
        return known.lead();
    }

    /** Returns those that are followed with it. */
    public List<PetitionView> merged() {
        return known.merged();
    }

    /** Returns those that brought its matter; none where it is the only one. */
    public List<PetitionView> raised() {
        return known.raised();
    }

    /** Returns how often the matter was brought, answered and resolved. */
    public String raisedInShort() {
        return words.say(
                known.timesResolved() == 0 ? "petition.raised.unresolved" : "petition.raised.resolved",
                words.number(known.raised().size()),
                words.number(known.timesAnswered()),
                words.number(known.timesResolved()));
    }

    /** Returns what is claimed of the petition: by its items, or with its lead, or by itself. */
    public String outcome(PetitionView petition) {
        return axis(
                "petition.items.answered",
                item -> item.outcome().isClaimed(),
                view -> words.label("outcome", view.outcome()),
                petition);
    }

    /** Returns what the council found of the petition: of its items, or with its lead, or of itself. */
    public String verdict(PetitionView petition) {
        return axis(
                "petition.items.confirmed",
                item -> item.verdict() == Verdict.CONFIRMED,
                view -> words.label("verdict", view.verdict()),
                petition);
    }

    /** Returns the answer of a petition that counts; null: none. */
    public @Nullable AnswerView answer(PetitionView petition) {
        return new AnswerStanding(petition).inForce().orElse(null);
    }

    /** Returns "số 12", with its session where that is another one. */
    public String named(PetitionView petition) {
        return referents.named(petition);
    }

    private String axis(
            String ofItems,
            Predicate<PetitionView> counted,
            Function<PetitionView, String> label,
            PetitionView petition) {
        PetitionView lead = known.lead();
        if (lead != null) {
            return words.say("petition.lead.axis", label.apply(lead), referents.named(lead));
        }
        return known.items().isEmpty()
                ? label.apply(petition)
                : words.say(
                        ofItems,
                        words.number(known.items().stream().filter(counted).count()),
                        words.number(known.items().size()));
    }
}
