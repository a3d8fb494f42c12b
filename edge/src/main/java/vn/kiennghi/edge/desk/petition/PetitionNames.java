package vn.kiennghi.edge.desk.petition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.wording.Words;

/** Says the petition's ids by their names; what has no name is said by a dash. */
public record PetitionNames(FieldsAndAgencies catalogue, Optional<TermView> term, Words words) {
    /** Returns the council's name. */
    public String council() {
        return catalogue.council().name();
    }

    /** Returns the term's name; null where the term is not known. */
    public @Nullable String ofTerm() {
        return term.map(known -> new TermOfCouncil(catalogue.council(), known).named(words))
                .orElse(null);
    }

    /** Returns the session's name. */
    public String session(String sessionId) {
        return term.stream()
                .flatMap(known -> known.sessions().stream())
                .filter(session -> session.id().equals(sessionId))
                .findFirst()
                .map(session -> Sessions.named(session, words))
                .orElseGet(() -> Sessions.named(sessionId, words));
    }

    /** Returns the field's name. */
    public String field(@Nullable String id) {
        return orNothing(catalogue.field(id));
    }

    /** Returns the agency's name. */
    public String agency(@Nullable String id) {
        return orNothing(catalogue.agency(id));
    }

    /** Returns the agencies' names in one line. */
    public String agencies(List<String> ids) {
        return ids.isEmpty()
                ? Words.NOTHING
                : String.join("; ", ids.stream().map(this::agency).toList());
    }

    /** Returns the reasons in one line. */
    public String flags(List<FlagReason> reasons) {
        return String.join(
                ", ",
                reasons.stream().map(reason -> words.label("flag", reason)).toList());
    }

    /** Returns the criteria that an answer does not meet. */
    public String criteria(AnswerCriteria criteria) {
        return String.join(
                ", ",
                criteria.unmet().stream()
                        .map(name -> words.say("criterion.short." + name))
                        .toList());
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? Words.NOTHING : text;
    }
}
