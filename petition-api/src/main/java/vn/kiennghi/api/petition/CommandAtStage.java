package vn.kiennghi.api.petition;

import static vn.kiennghi.api.petition.Stage.ANSWERED;
import static vn.kiennghi.api.petition.Stage.ANSWERED_ON_THE_SPOT;
import static vn.kiennghi.api.petition.Stage.ASSIGNED;
import static vn.kiennghi.api.petition.Stage.CLASSIFIED;
import static vn.kiennghi.api.petition.Stage.CLOSED;
import static vn.kiennghi.api.petition.Stage.FORWARDED;
import static vn.kiennghi.api.petition.Stage.MERGED;
import static vn.kiennghi.api.petition.Stage.RECEIVED;
import static vn.kiennghi.api.petition.Stage.RETURNED;
import static vn.kiennghi.api.petition.Stage.TRANSFERRED;
import static vn.kiennghi.api.petition.Stage.VERIFIED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which command can record something new of a petition at which stage, and at which stage petitions wait for it. Rules name these stages
 * when they refuse, pages offer and list by them, and a test holds every decision of the rules against each row. A command that only
 * repeats what is recorded succeeds at any stage.
 */
public enum CommandAtStage {
    /** What stands under a reference is never overwritten. */
    RECEIVE(PetitionCommand.ReceivePetition.class, stage -> false),
    /** R18: a wrong entry is put right whatever stage the petition has reached. */
    CORRECT(PetitionCommand.CorrectPetition.class, stage -> true),
    /** R18: what has left the office is classified anew with a reason. */
    CLASSIFY(PetitionCommand.ClassifyPetition.class, stage -> true, RECEIVED),
    /** R9: only what lies with the office is taken apart. */
    SPLIT(PetitionCommand.SplitPetition.class, Stage::isInTheOffice),
    /** R30: what has been handed on is not given back to who brought it. */
    RETURN(PetitionCommand.ReturnToSource.class, Stage::isInTheOffice),
    /** What has been handed on was not answered at the meeting. */
    ANSWER_ON_THE_SPOT(PetitionCommand.AnswerOnTheSpot.class, Stage::isInTheOffice),
    /** R1: the level that decides must be known. */
    TRANSFER(PetitionCommand.TransferPetition.class, only(CLASSIFIED), CLASSIFIED),
    /** R1: the level that decides must be known. */
    FORWARD(PetitionCommand.ForwardPetition.class, only(CLASSIFIED), CLASSIFIED),
    /** A withdrawn document's petitions lie with the office again, from under what laid them aside too. */
    TAKE_BACK(PetitionCommand.TakeBackFromTransfer.class, only(TRANSFERRED), only(FORWARDED, MERGED, CLOSED)),
    /** R17: the table of assignments may come in after the answer. */
    ASSIGN(PetitionCommand.AssignToAgency.class, Stage::isHandedOver, TRANSFERRED),
    /** R8: there is a lead agency that can hand it back. */
    REFUSE_ASSIGNMENT(PetitionCommand.RefuseAssignment.class, only(ASSIGNED)),
    /** R20: an answer does not shut out a further one. */
    ANSWER(PetitionCommand.Answer.class, Stage::isHandedOver, ASSIGNED),
    /** R21: the answer in force is weighed; what was sent back last can be weighed again. */
    REVIEW_ANSWER(PetitionCommand.ReviewAnswer.class, Stage::isAnswered, only(ASSIGNED)),
    /** R4: what the answer in force claims is verified; what was disputed last can be confirmed. */
    REVIEW_RESOLUTION(PetitionCommand.ReviewResolution.class, Stage::isAnswered, only(ASSIGNED)),
    /** R35: there is something to tell; at the agency again there may be an older answer in force. */
    INFORM_VOTERS(
            PetitionCommand.InformVoters.class,
            only(FORWARDED, ANSWERED, VERIFIED, CLOSED, RETURNED, ANSWERED_ON_THE_SPOT),
            only(TRANSFERRED, ASSIGNED)),
    /** What is followed as its items or with its lead is flagged there; what went no further may be flagged too. */
    FLAG(
            PetitionCommand.FlagForSupervision.class,
            stage -> stage.isOnItsWay() || stage == CLOSED,
            only(RETURNED, ANSWERED_ON_THE_SPOT)),
    /** A flag is taken back wherever the petition stands by then. */
    CLEAR_FLAG(PetitionCommand.ClearFlag.class, stage -> true),
    /** R28: measures are taken where somebody else is to act. */
    ESCALATE(PetitionCommand.Escalate.class, stage -> stage == FORWARDED || stage.isHandedOver()),
    /** R10: duplicates are joined before there is an answer. */
    MERGE(PetitionCommand.MergePetition.class, only(RECEIVED, CLASSIFIED, TRANSFERRED, ASSIGNED)),
    /** R10. */
    UNMERGE(PetitionCommand.UnmergePetition.class, only(MERGED)),
    /** R11: the same matter is the same matter wherever the two stand. */
    LINK_REPEAT(PetitionCommand.LinkRepeat.class, stage -> true),
    /** R11. */
    TELL_APART(PetitionCommand.TellApart.class, stage -> true),
    /** R35: what is verified is closed; with an exception whatever is on its way. */
    CLOSE(PetitionCommand.ClosePetition.class, only(VERIFIED), Stage::isOnItsWay),
    /** What was merged is not reopened but parted. */
    REOPEN(PetitionCommand.ReopenPetition.class, stage -> stage.isLaidAside() && stage != MERGED);

    private static final Map<Class<? extends PetitionCommand>, CommandAtStage> BY_COMMAND =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(row -> row.command, Function.identity()));

    private final Class<? extends PetitionCommand> command;
    private final Set<Stage> ordinary;
    private final Set<Stage> possible;
    private final @Nullable Stage awaited;

    CommandAtStage(Class<? extends PetitionCommand> command, Predicate<Stage> ordinary) {
        this(command, ordinary, stage -> false, null);
    }

    CommandAtStage(Class<? extends PetitionCommand> command, Predicate<Stage> ordinary, Stage awaited) {
        this(command, ordinary, stage -> false, awaited);
    }

    CommandAtStage(Class<? extends PetitionCommand> command, Predicate<Stage> ordinary, Predicate<Stage> also) {
        this(command, ordinary, also, null);
    }

    /**
     * @param ordinary the stages that a refusal names as the right ones
     * @param also further stages at which it depends on more than the stage
     * @param awaited the stage at which somebody has this to do; null: none by itself
     */
    CommandAtStage(
            Class<? extends PetitionCommand> command,
            Predicate<Stage> ordinary,
            Predicate<Stage> also,
            @Nullable Stage awaited) {
        this.command = command;
        this.ordinary = those(ordinary);
        this.possible = those(ordinary.or(also));
        this.awaited = awaited;
    }

    /** Returns the row of that command. */
    public static CommandAtStage of(Class<? extends PetitionCommand> command) {
        CommandAtStage row = BY_COMMAND.get(command);
        if (row == null) {
            throw new IllegalArgumentException("no row for " + command);
        }
        return row;
    }

    /** Returns whether a petition of that stage may be one of which the command can record something new. */
    public boolean isPossibleAt(Stage stage) {
        return possible.contains(stage);
    }

    /**
     * Returns the stage at which petitions wait for it: worklists show those.
     *
     * @throws IllegalStateException if no stage by itself means that
     */
    public Stage awaitedAt() {
        if (awaited == null) {
            throw new IllegalStateException("nothing waits for " + this);
        }
        return awaited;
    }

    /** Returns whether a petition of that stage waits for it. */
    public boolean isAwaitedAt(Stage stage) {
        return awaited == stage;
    }

    /** Returns the stages at which it is ordinarily sent, as a refusal names them. */
    public String ordinarily() {
        return named(ordinary);
    }

    /** Returns the stages of those petitions into which others can be merged, as a refusal names them (R10). */
    public static String ofLeads() {
        return named(those(Stage::isOnItsWay));
    }

    private static String named(Set<Stage> stages) {
        return stages.stream().map(Stage::name).collect(Collectors.joining(", "));
    }

    private static Predicate<Stage> only(Stage... stages) {
        return Set.of(stages)::contains;
    }

    private static Set<Stage> those(Predicate<Stage> wanted) {
        return Arrays.stream(Stage.values())
                .filter(wanted)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)), Collections::unmodifiableSet));
    }
}
