package vn.kiennghi.front.web.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.CommandDispatch;
import vn.kiennghi.front.platform.CommandRefused;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.platform.TryAgain;
import vn.kiennghi.front.platform.problem.Failures;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemMessages;
import vn.kiennghi.front.transfer.PetitionsOnTheirWay;
import vn.kiennghi.front.web.form.SeenVersions;
import vn.kiennghi.front.web.petition.SinceSeen;
import vn.kiennghi.front.web.register.BulkResult.Open;
import vn.kiennghi.front.web.text.Words;

/** Sends one command to each of many petitions; what is refused for one does not hinder the others. */
@Component
class BulkSending {
    private final QueryDispatch queries;
    private final CommandDispatch commands;
    private final PetitionsOnTheirWay onTheirWay;
    private final Failures failures;
    private final ProblemMessages messages;
    private final SinceSeen sinceSeen;

    BulkSending(
            QueryDispatch queries,
            CommandDispatch commands,
            PetitionsOnTheirWay onTheirWay,
            Failures failures,
            ProblemMessages messages,
            SinceSeen sinceSeen) {
        this.sinceSeen = sinceSeen;
        this.queries = queries;
        this.commands = commands;
        this.onTheirWay = onTheirWay;
        this.failures = failures;
        this.messages = messages;
    }

    /** A thing that is done to each petition. */
    interface Task {
        /** Returns the command to a petition. */
        PetitionCommand command(PetitionView petition);

        /** Returns whether nothing stands that the command would replace. */
        boolean isUndecided(PetitionView petition);
    }

    /**
     * Tries all and returns when the read side has seen what was done. A petition that has gone on since it was seen is left alone.
     * Once a server is away the rest is not tried: each would be waited for as long as the first.
     *
     * @param seen the versions that the sender had before him
     */
    BulkResult send(List<String> ids, SignedIn user, Task task, SeenVersions seen, Locale language, Words words) {
        int done = 0;
        int unchanged = 0;
        List<Open> open = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        Map<String, Optional<PetitionView>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, find(id, user)));
        String away = null;
        for (String id : ids) {
            Optional<PetitionView> petition = found.getOrDefault(id, Optional.empty());
            if (away != null) {
                open.add(open(id, petition, away, seen.of(id)));
                continue;
            }
            try {
                PetitionView known = petition.orElseThrow(() -> unknown(id));
                PetitionCommand wanted = task.command(known);
                onTheirWay.leaveAlone(wanted);
                PetitionResult result =
                        commands.sendUnseen(wanted, PetitionResult.class, seen.basis(known, task.isUndecided(known)));
                if (result.events().isEmpty()) {
                    unchanged++;
                } else {
                    done++;
                }
            } catch (TryAgain nobodyThere) {
                away = sentence(nobodyThere, language);
                open.add(open(id, petition, away, seen.of(id)));
            } catch (RuntimeException refused) {
                if (refused instanceof CommandRefused told && told.refusal().code() == RefusalCode.CHANGED_MEANWHILE) {
                    changed.add(id);
                }
                open.add(open(id, petition, sentence(refused, language), seen.of(id)));
            }
        }
        open.replaceAll(one -> changed.contains(one.id()) ? withMeanwhile(one, seen, user, words) : one);
        return new BulkResult(done, unchanged, List.copyOf(open));
    }

    private Open withMeanwhile(Open open, SeenVersions seen, SignedIn user, Words words) {
        return find(open.id(), user)
                .map(petition -> sinceSeen.of(
                        petition, Objects.requireNonNullElse(seen.of(open.id()), BasedOn.NOTHING_SEEN), words))
                .map(told -> new Open(
                        open.id(), open.reference(), open.known(), open.sentence(), told.version(), told.entries()))
                .orElse(open);
    }

    /** Returns the petitions as not tried yet. */
    BulkResult untried(List<String> ids, SignedIn user, SeenVersions seen) {
        return new BulkResult(
                0,
                0,
                ids.stream()
                        .map(id -> open(id, find(id, user), null, seen.of(id)))
                        .toList());
    }

    /** Returns the petition if it is one that the user may read. */
    Optional<PetitionView> find(String id, SignedIn user) {
        return PetitionId.parse(id)
                .flatMap(known -> queries.one(new FindPetition(known.value()), PetitionView.class))
                .filter(petition -> user.mayRead(petition.councilId()));
    }

    private static RuntimeException unknown(String id) {
        return Problem.of(Fault.of(RefusalCode.UNKNOWN_PETITION, null, null, id))
                .asException();
    }

    private static Open open(
            String id, Optional<PetitionView> petition, @Nullable String sentence, @Nullable Long version) {
        return new Open(
                id,
                petition.map(PetitionView::reference).orElse(id),
                petition.isPresent(),
                sentence,
                version,
                List.of());
    }

    private String sentence(RuntimeException refused, Locale language) {
        Fault fault = failures.problem(refused).fault();
        String entry = fault.field() == null
                ? ""
                : messages.word(fault.field(), language)
                        .map(word -> word.substring(0, 1).toUpperCase(language) + word.substring(1) + ": ")
                        .orElse("");
        return entry + messages.detail(fault, language);
    }
}
