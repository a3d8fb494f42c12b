package vn.kiennghi.edge.web.several;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.CommandRefused;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.TryAgain;
import vn.kiennghi.edge.platform.problem.Failures;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.web.form.FormMessage;
import vn.kiennghi.edge.web.form.SeenVersions;
import vn.kiennghi.edge.web.petition.SinceSeen;
import vn.kiennghi.edge.web.several.Attempted.RefusedOne;
import vn.kiennghi.edge.web.wording.Words;

/** Does the same kind of thing to several petitions; what is refused for one does not hinder the others. */
@Component
public class SeveralAtOnce {
    private final CommandDispatch commands;
    private final QueryDispatch queries;
    private final Failures failures;
    private final ProblemMessages messages;
    private final SinceSeen sinceSeen;

    SeveralAtOnce(
            CommandDispatch commands,
            QueryDispatch queries,
            Failures failures,
            ProblemMessages messages,
            SinceSeen sinceSeen) {
        this.sinceSeen = sinceSeen;
        this.commands = commands;
        this.queries = queries;
        this.failures = failures;
        this.messages = messages;
    }

    /** A thing that is tried on each petition. */
    public interface Task<C extends PetitionCommand> {
        /**
         * Returns the command to a petition.
         *
         * @throws RuntimeException as commands are refused by, if it cannot be given to this one
         */
        C command(PetitionView petition);

        /** Returns the commands of one session as a message. */
        PetitionBatch message(SessionId session, List<C> commands);

        /** Returns whether nothing stands that the command would replace. */
        boolean isUndecided(PetitionView petition);
    }

    /**
     * What is tried, where the commands are known.
     *
     * @param commands by the ids of their petitions
     * @param batch makes a message of the commands of one session
     * @param waiting the stage of the petitions that wait for it: there is nothing that it would replace
     * @param seen the versions that the sender had before him
     */
    public record Wanted<C extends PetitionCommand>(
            Map<String, C> commands,
            BiFunction<SessionId, List<C>, PetitionBatch> batch,
            Stage waiting,
            SeenVersions seen) {

        private Task<C> task() {
            return new Task<>() {
                @Override
                public C command(PetitionView petition) {
                    return Objects.requireNonNull(commands.get(petition.id()));
                }

                @Override
                public PetitionBatch message(SessionId session, List<C> all) {
                    return batch.apply(session, all);
                }

                @Override
                public boolean isUndecided(PetitionView petition) {
                    return petition.stage() == waiting;
                }
            };
        }
    }

    /** Tries every command as {@link #attempt(List, Task, SeenVersions, SignedIn, Locale, Words)} does. */
    public <C extends PetitionCommand> Attempted attempt(
            Wanted<C> wanted, SignedIn user, Locale language, Words words) {
        return attempt(List.copyOf(wanted.commands().keySet()), wanted.task(), wanted.seen(), user, language, words);
    }

    /**
     * Tries it on every petition and returns when all is answered; what was done can be seen then. A petition that has gone on since it
     * was seen is left alone. Once a server is away the rest is not tried: each message would be waited for as long as the first.
     *
     * @param seen the versions that the sender had before him
     * @param user who may read a petition of his councils alone
     * @param language of the sentences about refusals
     */
    public <C extends PetitionCommand> Attempted attempt(
            List<String> ids, Task<C> task, SeenVersions seen, SignedIn user, Locale language, Words words) {
        Outcomes outcomes = new Outcomes(ids, language);
        Map<SessionId, List<Named<C>>> sessions = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<PetitionView> found = petition(id, user);
            if (found.isEmpty()) {
                outcomes.refused(id, id, Fault.of(RefusalCode.UNKNOWN_PETITION, null, null, id));
            } else {
                SessionId.parse(found.get().sessionId())
                        .ifPresent(session -> named(found.get(), task, seen, outcomes)
                                .ifPresent(named -> sessions.computeIfAbsent(session, of -> new ArrayList<>())
                                        .add(named)));
            }
        }
        sessions.forEach((session, all) -> {
            for (int from = 0; from < all.size(); from += PetitionBatch.LARGEST) {
                send(session, all.subList(from, Math.min(from + PetitionBatch.LARGEST, all.size())), task, outcomes);
            }
        });
        return outcomes.told(id -> meanwhile(id, seen, user, words));
    }

    private <C extends PetitionCommand> Optional<Named<C>> named(
            PetitionView found, Task<C> task, SeenVersions seen, Outcomes outcomes) {
        if (outcomes.away != null) {
            outcomes.refused(found.id(), found.reference(), outcomes.away);
            return Optional.empty();
        }
        try {
            return Optional.of(new Named<>(
                    found.id(), found.reference(), task.command(found), seen.basis(found, task.isUndecided(found))));
        } catch (TryAgain nobodyThere) {
            outcomes.away = failures.problem(nobodyThere).fault();
            outcomes.refused(found.id(), found.reference(), outcomes.away);
        } catch (RuntimeException refused) {
            outcomes.refused(
                    found.id(), found.reference(), failures.problem(refused).fault());
        }
        return Optional.empty();
    }

    private Optional<SinceSeen.Told> meanwhile(String id, SeenVersions seen, SignedIn user, Words words) {
        return petition(id, user)
                .map(found ->
                        sinceSeen.of(found, Objects.requireNonNullElse(seen.of(id), BasedOn.NOTHING_SEEN), words));
    }

    private <C extends PetitionCommand> void send(
            SessionId session, List<Named<C>> petitions, Task<C> task, Outcomes outcomes) {
        if (outcomes.away != null) {
            petitions.forEach(petition -> outcomes.refused(petition.id(), petition.reference(), outcomes.away));
            return;
        }
        try {
            List<BatchResult.Row> rows = commands.sendUnseen(
                            task.message(
                                    session,
                                    petitions.stream().map(Named::command).toList()),
                            petitions.stream().collect(Collectors.toMap(Named::id, Named::basis)))
                    .rows();
            for (int i = 0; i < rows.size(); i++) {
                outcomes.row(petitions.get(i).id(), petitions.get(i).reference(), rows.get(i));
            }
        } catch (TryAgain | CannotRecord nobodyThere) {
            outcomes.away = failures.problem(nobodyThere).fault();
            petitions.forEach(petition -> outcomes.refused(petition.id(), petition.reference(), outcomes.away));
        } catch (CommandRefused refused) {
            petitions.forEach(petition -> outcomes.refused(petition.id(), petition.reference(), refused.refusal()));
        }
    }

    /** Returns the petition if it is one that the user may read. */
    public Optional<PetitionView> petition(String id, SignedIn user) {
        return PetitionId.parse(id)
                .flatMap(known -> queries.oneIfReadable(new FindPetition(known.value()), PetitionView.class));
    }

    /** @param basis the version on which the command is based */
    private record Named<C>(String id, String reference, C command, long basis) {}

    private final class Outcomes {
        private final List<String> ids;
        private final Locale language;
        private final List<RefusedOne> refusals = new ArrayList<>();
        private final Set<String> changed = new HashSet<>();
        private int recorded;
        private int unchanged;
        /** Why nothing more is tried; null while messages are answered. */
        private @Nullable Fault away;

        Outcomes(List<String> ids, Locale language) {
            this.ids = ids;
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
            if (refusal.code() == RefusalCode.CHANGED_MEANWHILE) {
                changed.add(id);
            }
            refused(id, reference, Fault.of(refusal));
        }

        void refused(String id, String reference, Fault fault) {
            String field = fault.field();
            String label = field == null ? null : messages.word(field, language).orElse(null);
            String detail = messages.detail(fault, language);
            refusals.add(new RefusedOne(
                    id,
                    reference,
                    label == null
                            ? detail
                            : label.substring(0, 1).toUpperCase(language) + label.substring(1) + ": " + detail,
                    field == null ? null : new FormMessage(field, label, detail),
                    fault.status(),
                    null,
                    List.of()));
        }

        /** @param meanwhile says what happened to a petition since it was seen */
        Attempted told(Function<String, Optional<SinceSeen.Told>> meanwhile) {
            Map<String, Integer> places = new HashMap<>();
            ids.forEach(id -> places.putIfAbsent(id, places.size()));
            return new Attempted(
                    recorded,
                    unchanged,
                    refusals.stream()
                            .sorted(Comparator.comparing(one -> places.get(one.petitionId())))
                            .map(one -> changed.contains(one.petitionId())
                                    ? meanwhile
                                            .apply(one.petitionId())
                                            .map(told -> one.told(told.version(), told.entries()))
                                            .orElse(one)
                                    : one)
                            .toList());
        }
    }
}
