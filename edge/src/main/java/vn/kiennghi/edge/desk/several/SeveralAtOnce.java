package vn.kiennghi.edge.desk.several;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.edge.desk.petition.course.SinceSeen;
import vn.kiennghi.edge.desk.several.Attempted.RefusedOne;
import vn.kiennghi.edge.page.form.FormMessage;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.platform.problem.Problems;
import vn.kiennghi.edge.several.ManyPetitions;
import vn.kiennghi.edge.several.Messages;
import vn.kiennghi.edge.several.OneOfMany;
import vn.kiennghi.messaging.outage.TryAgain;

/** Does what a form asks for to each of several petitions; what is refused for one does not hinder the others. */
@Component
public class SeveralAtOnce {
    private final ManyPetitions petitions;
    private final QueryDispatch queries;
    private final Problems problems;
    private final ProblemMessages messages;
    private final SinceSeen sinceSeen;

    SeveralAtOnce(
            ManyPetitions petitions,
            QueryDispatch queries,
            Problems problems,
            ProblemMessages messages,
            SinceSeen sinceSeen) {
        this.petitions = petitions;
        this.queries = queries;
        this.problems = problems;
        this.messages = messages;
        this.sinceSeen = sinceSeen;
    }

    /**
     * A thing that is tried on each petition.
     *
     * @param command makes the command to a petition; throws {@link ProblemException} or {@link Refused} if it cannot be given to this one
     * @param message makes a message of the commands of one session
     * @param undecided whether nothing stands that the command would replace
     */
    public record Task<C extends PetitionCommand>(
            Function<PetitionView, C> command,
            BiFunction<SessionId, List<C>, PetitionBatch> message,
            Predicate<PetitionView> undecided) {}

    /**
     * Tries it on every petition and returns when all is answered; what was done can be seen then. A petition that has gone on since it
     * was seen is left alone. Once a server is away the rest is not tried, see {@link ManyPetitions}.
     *
     * @param seen the versions that the sender had before him
     * @throws TryAgain if nobody tells what the petitions are; nothing was done then
     */
    public <C extends PetitionCommand> Attempted attempt(
            List<String> ids, Task<C> task, SeenVersions seen, Words words) {
        Outcomes outcomes = new Outcomes(seen, words);
        Map<SessionId, List<Named<C>>> sessions = new LinkedHashMap<>();
        for (String id : ids) {
            PetitionView found = petition(id).orElse(null);
            if (found == null) {
                outcomes.refused(id, id, false, Problem.of(Fault.of(RefusalCode.UNKNOWN_PETITION, null, null, id)));
                continue;
            }
            SessionId session = SessionId.parse(found.sessionId()).orElseThrow();
            try {
                sessions.computeIfAbsent(session, of -> new ArrayList<>())
                        .add(new Named<>(
                                session,
                                found.reference(),
                                task.command().apply(found),
                                seen.basis(found, task.undecided().test(found))));
            } catch (ProblemException | Refused refused) {
                outcomes.refused(found.id(), found.reference(), true, problems.of(refused));
            }
        }
        petitions
                .send(
                        sessions.values().stream()
                                .flatMap(all -> Messages.of(all).stream())
                                .toList(),
                        (List<Named<C>> all) -> task.message()
                                .apply(
                                        all.getFirst().session(),
                                        all.stream().map(Named::command).toList()))
                .forEach(message -> message.forEach(outcomes::take));
        return outcomes.told(ids);
    }

    /** Returns the petition if it is one that the user may read. */
    public Optional<PetitionView> petition(String id) {
        return PetitionId.parse(id)
                .flatMap(known -> queries.oneIfReadable(new FindPetition(known.value()), PetitionView.class));
    }

    private record Named<C extends PetitionCommand>(SessionId session, String reference, C command, Long basis)
            implements OneOfMany<C> {
        String id() {
            return command.petitionId().value();
        }
    }

    private final class Outcomes {
        private final SeenVersions seen;
        private final Words words;
        private final List<RefusedOne> refusals = new ArrayList<>();
        private final Map<RuntimeException, Problem> problems = new HashMap<>();
        private int recorded;
        private int unchanged;
        private boolean nobodyTells;

        Outcomes(SeenVersions seen, Words words) {
            this.seen = seen;
            this.words = words;
        }

        void take(ManyPetitions.Result<? extends Named<?>> result) {
            BatchResult.Row row = result.row();
            if (result.isAccepted()) {
                recorded += row != null && row.recorded() ? 1 : 0;
                unchanged += row != null && row.recorded() ? 0 : 1;
                return;
            }
            refused(
                    result.asked().id(),
                    result.asked().reference(),
                    true,
                    row != null && row.refusal() != null
                            ? Problem.of(row.refusal())
                            // All that the same failure ended have the same problem, which is logged once.
                            : problems.computeIfAbsent(
                                    Objects.requireNonNull(result.failure()), SeveralAtOnce.this.problems::of));
        }

        void refused(String id, String reference, boolean known, Problem problem) {
            Locale language = words.locale();
            Fault fault = problem.fault();
            String field = fault.field();
            String label = field == null ? null : messages.word(field, language).orElse(null);
            String detail = messages.detail(fault, language);
            refusals.add(new RefusedOne(
                    id,
                    reference,
                    known,
                    problem,
                    label == null
                            ? detail
                            : label.substring(0, 1).toUpperCase(language) + label.substring(1) + ": " + detail,
                    field == null ? null : new FormMessage(field, label, detail),
                    null,
                    List.of()));
        }

        Attempted told(List<String> ids) {
            Map<String, Integer> places = new HashMap<>();
            ids.forEach(id -> places.putIfAbsent(id, places.size()));
            return new Attempted(
                    recorded,
                    unchanged,
                    refusals.stream()
                            .sorted(Comparator.comparing(one -> places.get(one.petitionId())))
                            .map(this::withMeanwhile)
                            .toList());
        }

        /** What was done is told, also where nobody says what happened to the others. */
        private RefusedOne withMeanwhile(RefusedOne one) {
            if (nobodyTells || !one.problem().fault().code().equals(RefusalCode.CHANGED_MEANWHILE.name())) {
                return one;
            }
            try {
                return petition(one.petitionId())
                        .map(found -> one.with(sinceSeen.of(
                                found,
                                Objects.requireNonNullElse(seen.of(one.petitionId()), BasedOn.NOTHING_SEEN),
                                words)))
                        .orElse(one);
            } catch (TryAgain away) {
                nobodyTells = true;
                return one;
            }
        }
    }
}
