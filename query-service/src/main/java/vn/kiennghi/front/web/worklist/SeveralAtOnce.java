package vn.kiennghi.front.web.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.CommandDispatch;
import vn.kiennghi.front.platform.CommandRefused;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.platform.TryAgain;
import vn.kiennghi.front.platform.problem.Failures;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.ProblemMessages;
import vn.kiennghi.front.web.worklist.Attempted.RefusedOne;

/** Does the same kind of thing to several petitions; what is refused for one does not hinder the others. */
@Component
public class SeveralAtOnce {
    private final CommandDispatch commands;
    private final QueryDispatch queries;
    private final Failures failures;
    private final ProblemMessages messages;

    SeveralAtOnce(CommandDispatch commands, QueryDispatch queries, Failures failures, ProblemMessages messages) {
        this.commands = commands;
        this.queries = queries;
        this.failures = failures;
        this.messages = messages;
    }

    /**
     * Tries every command. Once a server is away the rest is not tried: each message would be waited for as long as the first.
     *
     * @param wanted the commands by the ids of their petitions
     * @param batch makes a message of the commands of one session
     * @param user who may read a petition of his councils alone
     * @param language of the sentences about refusals
     */
    public <C extends PetitionCommand> Attempted attempt(
            Map<String, C> wanted,
            BiFunction<SessionId, List<C>, PetitionBatch> batch,
            SignedIn user,
            Locale language) {
        Outcomes outcomes = new Outcomes(language);
        Map<SessionId, List<Named<C>>> sessions = new LinkedHashMap<>();
        wanted.forEach((id, command) -> petition(id, user)
                .ifPresentOrElse(
                        found -> SessionId.parse(found.sessionId())
                                .ifPresent(session -> sessions.computeIfAbsent(session, of -> new ArrayList<>())
                                        .add(new Named<>(id, found.reference(), command))),
                        () -> outcomes.refused(id, id, new Refusal(RefusalCode.UNKNOWN_PETITION, null, id, null))));
        sessions.forEach((session, all) -> {
            for (int from = 0; from < all.size(); from += PetitionBatch.LARGEST) {
                send(session, all.subList(from, Math.min(from + PetitionBatch.LARGEST, all.size())), batch, outcomes);
            }
        });
        commands.awaitOwnWrites();
        return outcomes.told();
    }

    private <C extends PetitionCommand> void send(
            SessionId session,
            List<Named<C>> petitions,
            BiFunction<SessionId, List<C>, PetitionBatch> batch,
            Outcomes outcomes) {
        if (outcomes.away != null) {
            petitions.forEach(petition -> outcomes.refused(petition.id(), petition.reference(), outcomes.away));
            return;
        }
        try {
            List<BatchResult.Row> rows = commands.sendUnseen(
                            batch.apply(
                                    session,
                                    petitions.stream().map(Named::command).toList()),
                            BatchResult.class)
                    .rows();
            for (int i = 0; i < rows.size(); i++) {
                outcomes.row(petitions.get(i).id(), petitions.get(i).reference(), rows.get(i));
            }
        } catch (TryAgain nobodyThere) {
            outcomes.away = failures.problem(nobodyThere).fault();
            petitions.forEach(petition -> outcomes.refused(petition.id(), petition.reference(), outcomes.away));
        } catch (CommandRefused refused) {
            petitions.forEach(petition -> outcomes.refused(petition.id(), petition.reference(), refused.refusal()));
        }
    }

    private Optional<PetitionView> petition(String id, SignedIn user) {
        return PetitionId.parse(id)
                .flatMap(known -> queries.one(new FindPetition(known.value()), PetitionView.class))
                .filter(petition -> user.mayRead(petition.councilId()));
    }

    private record Named<C>(String id, String reference, C command) {}

    private final class Outcomes {
        private final Locale language;
        private final List<RefusedOne> refusals = new ArrayList<>();
        private int recorded;
        private int unchanged;
        /** Why nothing more is tried; null while messages are answered. */
        private @Nullable Fault away;

        Outcomes(Locale language) {
            this.language = language;
        }

        void row(String id, String reference, BatchResult.Row row) {
            if (row.refusal() != null) {
                refused(id, reference, row.refusal());
            } else if (row.recorded()) {
                recorded++;
            } else {
                unchanged++;
            }
        }

        void refused(String id, String reference, Refusal refusal) {
            refused(id, reference, Fault.of(refusal));
        }

        void refused(String id, String reference, Fault fault) {
            String field = fault.field();
            String where = field == null
                    ? ""
                    : messages.word(field, language).map(word -> word + ": ").orElse("");
            refusals.add(new RefusedOne(id, reference, where + messages.detail(fault, language), fault.status()));
        }

        Attempted told() {
            return new Attempted(recorded, unchanged, List.copyOf(refusals));
        }
    }
}
