package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * The slim row of a petition: who it is and its dated steps, from which lists, search and every figure follow. Lists are in the
 * order of record. Stored under short names, because a term's rows are read together.
 *
 * @param sequence number of the last event applied
 * @param searchText see {@link FoldedText}
 */
public record PetitionRow(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        @BsonProperty("e") Receipt receipt,
        @BsonProperty("g") Stage stage,
        @BsonProperty("c") List<Classification> classifications,
        @BsonProperty("i") @Nullable Split split,
        @BsonProperty("t") @Nullable HandedOver transfer,
        @BsonProperty("w") @Nullable Forwarded forwarding,
        @BsonProperty("a") List<Assignment> assignments,
        @BsonProperty("n") List<Answer> answers,
        @BsonProperty("f") List<Flag> flags,
        @BsonProperty("q") String searchText)
        implements ReadModelDocument {

    /**
     * What never changes.
     *
     * @param position place in the file it came in
     * @param itemSince for an item the day of the split that made it
     * @param field the field given at receipt
     * @param level the level given at receipt
     */
    public record Receipt(
            @BsonProperty("c") String councilId,
            @BsonProperty("t") String termId,
            @BsonProperty("n") int session,
            @BsonProperty("r") String reference,
            @BsonProperty("p") @Nullable Integer position,
            @BsonProperty("u") @Nullable String parentId,
            @BsonProperty("k") PetitionKind kind,
            @BsonProperty("o") Round round,
            @BsonProperty("g") @Nullable String group,
            @BsonProperty("l") @Nullable String place,
            @BsonProperty("d") LocalDate receivedOn,
            @BsonProperty("i") @Nullable LocalDate itemSince,
            @BsonProperty("m") Instant at,
            @BsonProperty("f") @Nullable String field,
            @BsonProperty("v") @Nullable Level level)
            implements Dated {
        @Override
        public LocalDate on() {
            return itemSince == null ? receivedOn : itemSince;
        }

        /** Returns the session's id. */
        public String sessionId() {
            return termId + "." + session;
        }
    }

    public record Classification(
            @BsonProperty("f") String field,
            @BsonProperty("v") Level level,
            @BsonProperty("w") @Nullable String committee,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    public record Split(
            @BsonProperty("i") List<String> itemIds,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at) implements Dated {}

    public record HandedOver(
            @BsonProperty("t") String transferId,
            @BsonProperty("k") RecipientKind recipientKind,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    public record Forwarded(
            @BsonProperty("v") Level to,
            @BsonProperty("t") @Nullable String transferId,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    /** That an agency handed its assignment back. */
    public record Refused(
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at) implements Dated {}

    /**
     * @param refused the refusal that ended it, as it ends every assignment recorded before it; null while it stands
     * @param inferred true where no assignment was recorded and the answering agency was taken for the lead; else absent
     */
    public record Assignment(
            @BsonProperty("l") String lead,
            @BsonProperty("c") List<String> coordinating,
            @BsonProperty("d") @Nullable LocalDate dueOn,
            @BsonProperty("i") @Nullable Boolean inferred,
            @BsonProperty("r") @Nullable Refused refused,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {

        /**
         * Returns the assignment in force (R8): the latest recorded one; only where there is none, the one inferred from an answer.
         *
         * @param standing in the order of record, without those that were handed back
         */
        public static @Nullable Assignment inForce(List<Assignment> standing) {
            Assignment recorded = Dated.latest(
                    standing.stream().filter(one -> one.inferred() == null).toList());
            return recorded == null ? Dated.latest(standing) : recorded;
        }

        Assignment endedBy(Refused refusal) {
            return refused == null ? new Assignment(lead, coordinating, dueOn, inferred, refusal, on, at) : this;
        }
    }

    public record Answer(
            @BsonProperty("a") String agency,
            @BsonProperty("o") Outcome outcome,
            @BsonProperty("p") @Nullable LocalDate promisedOn,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    public record Flag(
            @BsonProperty("i") String id,
            @BsonProperty("r") List<FlagReason> reasons,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at,
            @BsonProperty("y") @Nullable LocalDate clearedOn,
            @BsonProperty("z") @Nullable Instant clearedAt)
            implements Dated {
        public boolean open() {
            return clearedOn == null;
        }
    }

    /** Returns the classification recorded last. */
    public @Nullable Classification classification() {
        return classifications.isEmpty() ? null : classifications.getLast();
    }

    /** Returns the present field: the one given at receipt until the petition is classified. */
    public @Nullable String field() {
        Classification last = classification();
        return last == null ? receipt.field() : last.field();
    }

    /** Returns the present level: the one given at receipt until the petition is classified. */
    public @Nullable Level level() {
        Classification last = classification();
        return last == null ? receipt.level() : last.level();
    }

    /** Returns the supervising committee. */
    public @Nullable String committee() {
        Classification last = classification();
        return last == null ? null : last.committee();
    }

    /** Returns the assignment in force; null where the lead agency handed it back and none was recorded since. */
    public @Nullable Assignment assignment() {
        return Assignment.inForce(
                assignments.stream().filter(one -> one.refused() == null).toList());
    }

    /** Returns the answer that counts: the latest by its day, then by record (R20). */
    public @Nullable Answer answer() {
        return Dated.latest(answers);
    }

    /** Returns what the answering agency claims. */
    public Outcome outcome() {
        Answer answer = answer();
        return answer == null ? Outcome.NONE : answer.outcome();
    }

    /** Returns what the council found; nothing that changes it can happen yet (R4). */
    public Verdict verdict() {
        return Verdict.UNVERIFIED;
    }

    /** Returns the id of the lead agency (R8). */
    public @Nullable String agency() {
        Assignment assignment = assignment();
        return assignment == null ? null : assignment.lead();
    }

    /** Returns the day by which the lead agency is to answer. */
    public @Nullable LocalDate dueOn() {
        Assignment assignment = assignment();
        return assignment == null ? null : assignment.dueOn();
    }

    /** Returns whether the due day has passed without an answer; what is not yet due is not late (R14). */
    public boolean overdue(LocalDate today) {
        LocalDate due = dueOn();
        return answers.isEmpty() && due != null && due.isBefore(today);
    }

    /** Returns whether an answer is due on that day or earlier. */
    public boolean dueBy(LocalDate day) {
        LocalDate due = dueOn();
        return due != null && !due.isAfter(day);
    }

    /** Returns whether the lead agency gave the assignment back and no other has it yet. */
    public boolean handedBack() {
        return stage == Stage.TRANSFERRED
                && !assignments.isEmpty()
                && assignments.getLast().refused() != null;
    }

    /** Returns whether the answer promises work without saying by when (R5, "không lộ trình"). */
    public boolean withoutRoadmap() {
        Answer answer = answer();
        return answer != null && answer.outcome().promisesWork() && answer.promisedOn() == null;
    }

    /** Returns the flags that nobody has taken back. */
    public List<Flag> openFlags() {
        return flags.stream().filter(Flag::open).toList();
    }

    /** Returns the row without its search text, for where the text itself is at hand. */
    PetitionRow withoutSearchText() {
        return new PetitionRow(
                id,
                sequence,
                receipt,
                stage,
                classifications,
                split,
                transfer,
                forwarding,
                assignments,
                answers,
                flags,
                "");
    }
}
