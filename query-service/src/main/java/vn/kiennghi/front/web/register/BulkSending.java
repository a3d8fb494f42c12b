package vn.kiennghi.front.web.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.CommandDispatch;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.platform.TryAgain;
import vn.kiennghi.front.platform.problem.Failures;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemMessages;
import vn.kiennghi.front.transfer.PetitionsOnTheirWay;
import vn.kiennghi.front.web.register.BulkResult.Open;

/** Sends one command to each of many petitions; what is refused for one does not hinder the others. */
@Component
class BulkSending {
    private final QueryDispatch queries;
    private final CommandDispatch commands;
    private final PetitionsOnTheirWay onTheirWay;
    private final Failures failures;
    private final ProblemMessages messages;

    BulkSending(
            QueryDispatch queries,
            CommandDispatch commands,
            PetitionsOnTheirWay onTheirWay,
            Failures failures,
            ProblemMessages messages) {
        this.queries = queries;
        this.commands = commands;
        this.onTheirWay = onTheirWay;
        this.failures = failures;
        this.messages = messages;
    }

    /**
     * Tries all and returns when the read side has seen what was done. Once a server is away the rest is not tried: each would be waited
     * for as long as the first.
     */
    BulkResult send(List<String> ids, SignedIn user, Function<PetitionView, PetitionCommand> command, Locale language) {
        int done = 0;
        int unchanged = 0;
        List<Open> open = new ArrayList<>();
        Map<String, Optional<PetitionView>> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, find(id, user)));
        String away = null;
        for (String id : ids) {
            Optional<PetitionView> petition = found.getOrDefault(id, Optional.empty());
            if (away != null) {
                open.add(open(id, petition, away));
                continue;
            }
            try {
                PetitionView known = petition.orElseThrow(() -> unknown(id));
                PetitionCommand wanted = command.apply(known);
                onTheirWay.leaveAlone(wanted);
                PetitionResult result = commands.sendUnseen(wanted, PetitionResult.class);
                if (result.events().isEmpty()) {
                    unchanged++;
                } else {
                    done++;
                }
            } catch (TryAgain nobodyThere) {
                away = sentence(nobodyThere, language);
                open.add(open(id, petition, away));
            } catch (RuntimeException refused) {
                open.add(open(id, petition, sentence(refused, language)));
            }
        }
        commands.awaitOwnWrites();
        return new BulkResult(done, unchanged, List.copyOf(open));
    }

    /** Returns the petitions as not tried yet. */
    BulkResult untried(List<String> ids, SignedIn user) {
        return new BulkResult(
                0, 0, ids.stream().map(id -> open(id, find(id, user), null)).toList());
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

    private static Open open(String id, Optional<PetitionView> petition, @Nullable String sentence) {
        return new Open(id, petition.map(PetitionView::reference).orElse(id), petition.isPresent(), sentence);
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
