package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.api.petition.Outcome.EXPLAINED;
import static vn.kiennghi.api.petition.Outcome.RESOLVED;
import static vn.kiennghi.service.petition.Followed.CLOSED_ON;
import static vn.kiennghi.service.petition.Followed.GOOD;
import static vn.kiennghi.service.petition.Followed.REVIEWED_ON;
import static vn.kiennghi.service.petition.Followed.TOLD_ON;
import static vn.kiennghi.service.petition.Followed.accepted;
import static vn.kiennghi.service.petition.Followed.anAnsweredPetition;
import static vn.kiennghi.service.petition.Followed.close;
import static vn.kiennghi.service.petition.Followed.closed;
import static vn.kiennghi.service.petition.Followed.confirmed;
import static vn.kiennghi.service.petition.Followed.disputed;
import static vn.kiennghi.service.petition.Followed.escalate;
import static vn.kiennghi.service.petition.Followed.inform;
import static vn.kiennghi.service.petition.Followed.informed;
import static vn.kiennghi.service.petition.Followed.rejected;
import static vn.kiennghi.service.petition.Followed.reopen;
import static vn.kiennghi.service.petition.Followed.review;
import static vn.kiennghi.service.petition.Followed.verdict;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.SESSION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aClassifiedPetition;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aRefusedPetition;
import static vn.kiennghi.service.petition.Petitions.aSplitPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;
import static vn.kiennghi.service.petition.Petitions.assign;
import static vn.kiennghi.service.petition.Petitions.classify;
import static vn.kiennghi.service.petition.Petitions.clear;
import static vn.kiennghi.service.petition.Petitions.flag;
import static vn.kiennghi.service.petition.Petitions.forward;
import static vn.kiennghi.service.petition.Petitions.item;
import static vn.kiennghi.service.petition.Petitions.receive;
import static vn.kiennghi.service.petition.Petitions.refuse;
import static vn.kiennghi.service.petition.Petitions.refused;
import static vn.kiennghi.service.petition.Petitions.split;
import static vn.kiennghi.service.petition.Petitions.transfer;
import static vn.kiennghi.service.petition.Related.LEAD;
import static vn.kiennghi.service.petition.Related.another;
import static vn.kiennghi.service.petition.Related.answerOnTheSpot;
import static vn.kiennghi.service.petition.Related.answeredOnTheSpot;
import static vn.kiennghi.service.petition.Related.correct;
import static vn.kiennghi.service.petition.Related.giveBack;
import static vn.kiennghi.service.petition.Related.id;
import static vn.kiennghi.service.petition.Related.lead;
import static vn.kiennghi.service.petition.Related.merge;
import static vn.kiennghi.service.petition.Related.merged;
import static vn.kiennghi.service.petition.Related.repeat;
import static vn.kiennghi.service.petition.Related.returned;
import static vn.kiennghi.service.petition.Related.takeBack;
import static vn.kiennghi.service.petition.Related.tellApart;
import static vn.kiennghi.service.petition.Related.unmerge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** The rules decide, the table tells the pages what they decide: whatever is asked at whatever stage, the two say the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsAtEveryStageTest {
    private static final Set<RefusalCode> OF_THE_STAGE = EnumSet.of(
            RefusalCode.WRONG_STAGE,
            RefusalCode.ALREADY_TRANSFERRED,
            RefusalCode.ALREADY_FORWARDED,
            RefusalCode.ALREADY_SPLIT,
            RefusalCode.MERGED_ELSEWHERE,
            RefusalCode.NOT_MERGED,
            RefusalCode.REFERENCE_TAKEN);

    private static final PetitionReceived EARLIER = another(SESSION, "K9-003", "bac-kan", RECEIVED_ON.minusDays(1));
    private static final PetitionForwarded BY_DOCUMENT =
            new PetitionForwarded(PETITION.value(), Level.CENTRAL, null, "transfer1", NO_DOCUMENT, null, ISSUED_ON);
    private static final SupervisionFlagged FLAGGED =
            new SupervisionFlagged(PETITION.value(), "f1", List.of(FlagReason.GENERIC), null, NO_DOCUMENT, RECEIVED_ON);

    /** Petitions at every stage, however they came there as far as a rule makes a difference of it. */
    private static List<PetitionScenario> petitions() {
        return List.of(
                and(aReceivedPetition()),
                and(aClassifiedPetition(Level.PROVINCE)),
                and(aClassifiedPetition(Level.CENTRAL)),
                and(aSplitPetition()),
                and(aForwardedPetition()),
                and(aClassifiedPetition(Level.CENTRAL), BY_DOCUMENT),
                and(aTransferredPetition()),
                and(aRefusedPetition()),
                and(anAnsweredPetition(RESOLVED, disputed(1, REVIEWED_ON), refused("so-gtvt", REVIEWED_ON))),
                and(anAssignedPetition()),
                and(anAnsweredPetition(RESOLVED)),
                and(anAnsweredPetition(RESOLVED, rejected(1, REVIEWED_ON))),
                and(anAnsweredPetition(RESOLVED, disputed(1, REVIEWED_ON))),
                and(anAnsweredPetition(RESOLVED, accepted(1, REVIEWED_ON))),
                and(anAnsweredPetition(RESOLVED, confirmed(1, REVIEWED_ON), informed(TOLD_ON))),
                and(aReceivedPetition(), merged(ISSUED_ON)),
                and(aTransferredPetition(), merged(ISSUED_ON)),
                and(aReceivedPetition(), returned(ReturnGround.COMPLAINT, ISSUED_ON)),
                and(aReceivedPetition(), answeredOnTheSpot(RECEIVED_ON)),
                and(aReceivedPetition(), closed(ISSUED_ON)),
                and(aTransferredPetition(), closed(ISSUED_ON)),
                and(anAnsweredPetition(RESOLVED, confirmed(1, REVIEWED_ON), informed(TOLD_ON), closed(CLOSED_ON))));
    }

    /** Each command, well formed; several ways where what it says decides. */
    private static List<PetitionCommand> commands() {
        return List.of(
                receive("Nội dung khác"),
                correct(TODAY, "nhập sai", CorrectableMember.CONTENT, "Nội dung đúng"),
                classify("y-te", Level.COMMUNE, TODAY, "phân loại lại"),
                split(TODAY, item("K9-001/1"), item("K9-001/2"), item("K9-001/3")),
                giveBack(ReturnGround.UNCLEAR, TODAY, "chưa rõ"),
                answerOnTheSpot("Đã sửa xong", TODAY),
                transfer("transfer2", TODAY),
                forward(null, TODAY),
                takeBack("transfer1", TODAY),
                assign(TODAY, null, "so-gtvt"),
                refuse("so-gtvt", TODAY),
                answer("so-gtvt", EXPLAINED, TODAY),
                review(true, GOOD, TODAY),
                review(false, GOOD, TODAY),
                verdict(Verdict.CONFIRMED, TODAY, null),
                verdict(Verdict.DISPUTED, TODAY, "chưa xong"),
                inform(TODAY),
                flag(TODAY, FlagReason.OVERDUE),
                clear("f1", TODAY),
                escalate(EscalationStep.REMINDER, TODAY, "12/TTHĐND", null),
                merge(LEAD, TODAY),
                unmerge(TODAY),
                repeat(id(EARLIER), TODAY),
                tellApart(LEAD, TODAY),
                close(TODAY, null),
                close(TODAY, "cử tri rút kiến nghị"),
                reopen(TODAY, "cử tri phản ánh lại"));
    }

    @ParameterizedTest
    @EnumSource
    void a_command_records_something_exactly_at_the_stages_of_its_row(CommandAtStage row) {
        Set<Stage> decided = EnumSet.noneOf(Stage.class);
        asked((command, petition) -> {
            if (CommandAtStage.of(command.getClass()) == row && recordsSomething(petition, command)) {
                decided.add(petition.petition().stage());
            }
        });

        assertThat(decided)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Stage.values()).filter(row::isPossibleAt).toList());
    }

    @Test
    void what_is_refused_at_any_other_stage_is_refused_for_that_stage() {
        List<String> otherwise = new ArrayList<>();
        asked((command, petition) -> {
            Stage stage = petition.petition().stage();
            if (!CommandAtStage.of(command.getClass()).isPossibleAt(stage)) {
                refusal(petition, command)
                        .filter(refusal -> !OF_THE_STAGE.contains(refusal.code()))
                        .ifPresent(refusal -> otherwise.add(command + " at " + stage + ": " + refusal));
            }
        });

        assertThat(otherwise).isEmpty();
    }

    @Test
    void every_stage_has_a_petition_and_every_command_a_row_and_an_example() {
        assertThat(petitions().stream().map(petition -> petition.petition().stage()))
                .contains(Stage.values());
        assertThat(commands().stream().<Object>map(Object::getClass))
                .contains((Object[]) PetitionCommand.class.getPermittedSubclasses());
        assertThat(commands().stream().map(command -> CommandAtStage.of(command.getClass())))
                .contains(CommandAtStage.values());
    }

    private static void asked(BiConsumer<PetitionCommand, PetitionScenario> of) {
        List<PetitionScenario> petitions = petitions();
        commands().forEach(command -> petitions.forEach(petition -> of.accept(command, petition)));
    }

    private static boolean recordsSomething(PetitionScenario petition, PetitionCommand command) {
        return refusal(petition, command).isEmpty() && !petition.decide(command).isEmpty();
    }

    private static Optional<Refusal> refusal(PetitionScenario petition, PetitionCommand command) {
        try {
            petition.decide(command);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private static PetitionScenario and(List<PetitionEvent> history, PetitionEvent... andThen) {
        return given(Stream.<List<PetitionEvent>>of(history, List.of(andThen), List.of(FLAGGED))
                        .flatMap(List::stream)
                        .toList())
                .andAnother(lead())
                .andAnother(EARLIER);
    }
}
