package vn.kiennghi.front.web.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.front.web.reading.Sessions;
import vn.kiennghi.front.web.reading.TermOfCouncil;
import vn.kiennghi.front.web.register.RegisterQuestion;
import vn.kiennghi.front.web.text.Words;

/**
 * The lists of petitions that wait for each role.
 *
 * @param councils the councils that the reader may read; null: all
 */
record WorkLists(TermOfCouncil term, @Nullable Set<String> councils, LocalDate today, Words words) {
    /** How far ahead one looks for what falls due. */
    static final int DAYS_AHEAD = 7;

    /** Everything in the register of the term. */
    RegisterQuestion everything() {
        return RegisterQuestion.ofTerm(term.id(), councils);
    }

    /** The council's office receives, classifies and transfers (R34). */
    List<Waiting> ofTheOffice() {
        return List.of(
                Waiting.of("unclassified", stage(Stage.RECEIVED)),
                Waiting.of("toTransfer", classified(ownLevel())).with(sessionsToTransfer()),
                Waiting.inParts("toForward", otherLevels()));
    }

    /** The People's Committee's office assigns and sees to the answers (R34). */
    List<Waiting> ofTheCoordinator() {
        return List.of(
                Waiting.of("toAssign", stage(Stage.TRANSFERRED)).at("/assigning?termId=" + term.id()),
                Waiting.of("handedBack", everything().handedBack())
                        .at("/assigning?termId=" + term.id() + "#handed-back"),
                Waiting.of("unanswered", stage(Stage.ASSIGNED)),
                Waiting.of("overdue", everything().overdue(true)).asLate());
    }

    /** An agency answers what is assigned to it (R34). */
    List<Waiting> ofTheAgency(String agencyId) {
        String place = "/answering?of=" + term.council().id() + "/" + agencyId;
        return List.of(
                Waiting.of("toAnswer", stage(Stage.ASSIGNED).agency(agencyId)).at(place),
                Waiting.of("overdueOwn", everything().agency(agencyId).overdue(true))
                        .asLate()
                        .at(place),
                Waiting.of(
                                "dueSoon",
                                stage(Stage.ASSIGNED)
                                        .agency(agencyId)
                                        .overdue(false)
                                        .dueBy(today.plusDays(DAYS_AHEAD)))
                        .at(place));
    }

    /** Supervisors turn to what is late, vague, flagged or only claimed (R4, R5). */
    List<Waiting> ofTheSupervisor() {
        return List.of(
                Waiting.of("overdue", everything().overdue(true)).asLate(),
                Waiting.of("withoutRoadmap", everything().withoutRoadmap()),
                Waiting.of("flagged", everything().flagged()),
                Waiting.of("claimed", everything().outcome(Outcome.RESOLVED).verdict(Verdict.UNVERIFIED)));
    }

    /** Who only reads gets the sums. */
    List<Waiting> forReaders() {
        return List.of(
                Waiting.of("all", everything()),
                Waiting.of("unanswered", stage(Stage.ASSIGNED)),
                Waiting.of("answered", stage(Stage.ANSWERED)),
                Waiting.of("overdue", everything().overdue(true)).asLate(),
                Waiting.of("flagged", everything().flagged()));
    }

    private List<Waiting.Part> sessionsToTransfer() {
        return term.term().sessions().stream()
                .map(session -> new Waiting.Part(
                        Sessions.named(session, words),
                        classified(ownLevel()).session(session.id()),
                        "/sessions/" + session.id() + "/transfer"))
                .toList();
    }

    private List<Waiting.Part> otherLevels() {
        return Arrays.stream(Level.values())
                .filter(level -> level != ownLevel())
                .map(level -> new Waiting.Part(words.label("level", level), classified(level), null))
                .toList();
    }

    private Level ownLevel() {
        return term.council().level();
    }

    private RegisterQuestion classified(Level level) {
        return stage(Stage.CLASSIFIED).level(level);
    }

    private RegisterQuestion stage(Stage stage) {
        return everything().stage(stage);
    }
}
