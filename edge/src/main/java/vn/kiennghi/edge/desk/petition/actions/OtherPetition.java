package vn.kiennghi.edge.desk.petition.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.FormMessage;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Finds the petition that a form names by its number, as people know it, within a session. */
@Component
public class OtherPetition {
    /** Entry of the session to which the number belongs; absent: that of the page's petition. */
    static final String SESSION = "session";

    /** Entry of the petition into which the page's one is merged. */
    public static final String LEAD = "into";

    private static final Pattern ID = Pattern.compile("\\b[a-z2-7]{26}\\b");

    /** Entries that name another petition. */
    private static final List<String> NAMING = List.of(LEAD, "of");

    private final QueryDispatch queries;
    private final RecordedReferences references;

    OtherPetition(QueryDispatch queries, RecordedReferences references) {
        this.queries = queries;
        this.references = references;
    }

    /**
     * Returns the entries with the petition's id where its number stood; an id stays as it is.
     *
     * @param entry the one that names the other petition
     * @throws ProblemException (422) if the session has no petition of that number
     */
    Map<String, List<String>> identified(PetitionView petition, Map<String, List<String>> sent, String entry) {
        String typed = text(sent, entry).orElse("");
        if (typed.isEmpty() || PetitionId.parse(typed).isPresent()) {
            return sent;
        }
        String session = text(sent, SESSION).orElse(petition.sessionId());
        String id = SessionId.parse(session)
                .map(known -> references.petition(known, typed).value())
                .filter(computed -> exists(computed, petition.councilId()))
                .orElseThrow(() -> Problem.of(Fault.of(RefusalCode.UNKNOWN_PETITION, entry, null, typed))
                        .asException());
        Map<String, List<String>> entries = new HashMap<>(sent);
        entries.put(entry, List.of(id));
        return entries;
    }

    /** Returns the form as people fill it in: messages and entries speak of petitions by their numbers where they came with ids. */
    public static FilledForm spoken(FilledForm form, Referents referents) {
        FilledForm named = new FilledForm(
                form.name(),
                form.values(),
                form.messages().stream()
                        .map(message -> spoken(message, referents))
                        .toList());
        for (String entry : NAMING) {
            Optional<PetitionView> other =
                    PetitionId.parse(form.value(entry)).flatMap(id -> referents.find(id.value()));
            if (other.isPresent()) {
                named = named.with(entry, other.get().reference())
                        .with(SESSION, other.get().sessionId());
            }
        }
        return named;
    }

    private static FormMessage spoken(FormMessage message, Referents referents) {
        return new FormMessage(
                message.field(),
                message.label(),
                ID.matcher(message.sentence())
                        .replaceAll(id -> Matcher.quoteReplacement(referents.petition(id.group()))));
    }

    private boolean exists(String id, String councilId) {
        return queries.oneIfReadable(new FindPetition(id), PetitionView.class)
                .filter(found -> found.councilId().equals(councilId))
                .isPresent();
    }

    private static Optional<String> text(Map<String, List<String>> sent, String entry) {
        return sent.getOrDefault(entry, List.of()).stream()
                .map(Spelling::stored)
                .findFirst();
    }
}
