package vn.kiennghi.edge.api.deadletter;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.deadletter.LetterCounts;
import vn.kiennghi.edge.deadletter.LetterKeeper;
import vn.kiennghi.edge.deadletter.OperatedLetters;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/** Events that could not be handled, for administrators of the whole installation. */
@ApiV1
class DeadLetterController {
    private static final String PATH = "/dead-letters";

    private final OperatedLetters letters;
    private final LetterCounts counts;

    DeadLetterController(OperatedLetters letters, LetterCounts counts) {
        this.letters = letters;
        this.counts = counts;
    }

    @JsonBody
    record RetryBody(String sequence) {}

    @JsonBody
    record DiscardBody(String sequence, String eventId, String reason) {}

    @GetMapping(PATH)
    DeadLetters all(@AuthenticationPrincipal SignedIn user) {
        require(user);
        List<DeadLetters> all = LetterKeeper.ALL.stream().map(letters::of).toList();
        return new DeadLetters(
                all.stream().flatMap(each -> each.waiting().stream()).toList(),
                all.stream().flatMap(each -> each.discarded().stream()).toList());
    }

    @GetMapping(PATH + "/{processor}")
    LetterSequence one(
            @PathVariable String processor, @RequestParam String sequence, @AuthenticationPrincipal SignedIn user) {
        require(user);
        return letters.find(keeper(processor), sequence)
                .orElseThrow(
                        () -> Problem.of(ProblemCode.NOT_FOUND, null, sequence).asException());
    }

    @PostMapping(path = PATH + "/{processor}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    RetryResult retry(
            @PathVariable String processor, @RequestBody RetryBody body, @AuthenticationPrincipal SignedIn user) {
        require(user);
        return found(letters.retry(keeper(processor), body.sequence()), body.sequence());
    }

    @PostMapping(path = PATH + "/{processor}/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    RetryResult discard(
            @PathVariable String processor, @RequestBody DiscardBody body, @AuthenticationPrincipal SignedIn user) {
        require(user);
        return found(
                letters.discard(keeper(processor), body.sequence(), body.eventId(), body.reason()), body.sequence());
    }

    private RetryResult found(RetryResult result, String sequence) {
        counts.changed();
        if (result.outcome() == RetryResult.Outcome.GONE) {
            throw Problem.of(ProblemCode.NOT_FOUND, null, sequence).asException();
        }
        return result;
    }

    private static LetterKeeper keeper(String processor) {
        return LetterKeeper.of(processor)
                .orElseThrow(
                        () -> Problem.of(ProblemCode.NOT_FOUND, null, processor).asException());
    }

    private static void require(SignedIn user) {
        if (!user.administers(null)) {
            throw Problem.of(Fault.of(RefusalCode.NOT_ALLOWED, null, Role.ADMIN, user.name()))
                    .asException();
        }
    }
}
