package vn.kiennghi.edge.desk.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.desk.worklist.DueSoon;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.wording.Words;

/**
 * The lists of petitions that wait for each role.
 *
 * @param councils the councils that the reader may read; null: all
 */
record WorkLists(TermOfCouncil term, @Nullable Set<String> councils, LocalDate today, Words words) {
    /** Everything in the register of the term. */
    FindPetitions everything() {
        return FindPetitions.of(councils).with(PetitionFilter.TERM, term.id());
    }

    /** The council's office receives, classifies and transfers, and tells the voters what came of it (R34, R35). */
    List<Waiting> ofTheOffice() {
        return List.of(
                Waiting.of("unclassified", awaiting(CommandAtStage.CLASSIFY)),
                Waiting.of("toTransfer", classified(ownLevel())).with(sessionsToTransfer()),
                Waiting.inParts("toForward", otherLevels()),
                Waiting.of("toInform", holding(Condition.TO_INFORM)),
                Waiting.of("toClose", holding(Condition.TO_CLOSE)),
                Waiting.inParts("returned", sessionsNow(Stage.RETURNED)).asNote(),
                Waiting.inParts("onTheSpot", sessionsNow(Stage.ANSWERED_ON_THE_SPOT))
                        .asNote());
    }

    /** The People's Committee's office assigns and sees to the answers (R34). */
    List<Waiting> ofTheCoordinator() {
        return List.of(
                Waiting.of("toAssign", awaiting(CommandAtStage.ASSIGN)).at("/assigning?termId=" + term.id()),
                Waiting.of("handedBack", holding(Condition.HANDED_BACK))
                        .at("/assigning?termId=" + term.id() + "#handed-back"),
                Waiting.of("unanswered", awaiting(CommandAtStage.ANSWER)),
                Waiting.of("overdue", overdue()).asLate());
    }

    /** An agency answers what is assigned to it (R34), and answers again what the council sent back (R4, R21). */
    List<Waiting> ofTheAgency(String agencyId) {
        String place = "/answering?of=" + term.council().id() + "/" + agencyId;
        return List.of(
                Waiting.of("sentBackOwn", holding(Condition.SENT_BACK).with(PetitionFilter.AGENCY, agencyId))
                        .asLate()
                        .at(place + "#sent-back"),
                Waiting.of("toAnswer", awaiting(CommandAtStage.ANSWER).with(PetitionFilter.AGENCY, agencyId))
                        .at(place),
                Waiting.of("overdueOwn", overdue().with(PetitionFilter.AGENCY, agencyId))
                        .asLate()
                        .at(place),
                Waiting.of(
                                "dueSoon",
                                awaiting(CommandAtStage.ANSWER)
                                        .with(PetitionFilter.AGENCY, agencyId)
                                        .with(PetitionFilter.OVERDUE, false)
                                        .with(PetitionFilter.DUE_BY, DueSoon.until(today)))
                        .at(place));
    }

    /** Supervisors weigh answers, verify what is claimed and turn to what is late, vague, broken or brought again (R4, R5, R11, R21). */
    List<Waiting> ofTheSupervisor() {
        return List.of(
                Waiting.of("toReview", holding(Condition.TO_REVIEW)),
                Waiting.of("toVerify", holding(Condition.TO_VERIFY)),
                Waiting.of("overdue", overdue()).asLate(),
                Waiting.of("promisePassed", holding(Condition.PROMISE_PASSED)).asLate(),
                Waiting.of("sentBack", holding(Condition.SENT_BACK)),
                Waiting.of("withoutRoadmap", holding(Condition.WITHOUT_ROADMAP)),
                Waiting.of("unresolvedMatter", holding(Condition.UNRESOLVED_MATTER)),
                Waiting.of("flagged", everything().with(PetitionFilter.FLAGGED, true)),
                Waiting.of("toInform", holding(Condition.TO_INFORM)),
                Waiting.of("toClose", holding(Condition.TO_CLOSE)));
    }

    /** Who only reads gets the sums. */
    List<Waiting> forReaders() {
        return List.of(
                Waiting.of("all", everything()),
                Waiting.of("unanswered", awaiting(CommandAtStage.ANSWER)),
                Waiting.of("answered", stage(Stage.ANSWERED)),
                Waiting.of("overdue", overdue()).asLate(),
                Waiting.of("unresolvedMatter", holding(Condition.UNRESOLVED_MATTER)),
                Waiting.of("flagged", everything().with(PetitionFilter.FLAGGED, true)));
    }

    /** Of the sessions that the office is busy with, those that went no further at that stage (R30). */
    private List<Waiting.Part> sessionsNow(Stage stage) {
        return SessionsNow.among(term.term().sessions(), today, words).stream()
                .map(now -> new Waiting.Part(
                        now.name(),
                        stage(stage).with(PetitionFilter.SESSION, now.session().id()),
                        null))
                .toList();
    }

    private List<Waiting.Part> sessionsToTransfer() {
        return term.term().sessions().stream()
                .map(session -> new Waiting.Part(
                        Sessions.named(session, words),
                        classified(ownLevel()).with(PetitionFilter.SESSION, session.id()),
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

    private FindPetitions classified(Level level) {
        return awaiting(CommandAtStage.TRANSFER).with(PetitionFilter.LEVEL, level);
    }

    private FindPetitions overdue() {
        return everything().with(PetitionFilter.OVERDUE, true);
    }

    private FindPetitions awaiting(CommandAtStage command) {
        return everything().awaiting(command);
    }

    private FindPetitions holding(Condition condition) {
        return everything().holding(condition);
    }

    private FindPetitions stage(Stage stage) {
        return everything().with(PetitionFilter.STAGE, stage);
    }
}
