package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.EscalationStep;
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
 * @param facts what was said at receipt, and again after each correction; never empty (R18)
 * @param progress how far it has come, as though it had never been laid aside
 * @param asides what took it off its way for a time or for good: mergers, returns, answers on the spot, closings
 * @param content what it says now; empty where the row stands without it
 */
public record PetitionRow(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        @BsonProperty("e") Receipt receipt,
        @BsonProperty(PetitionRow.FACTS) List<Facts> facts,
        @BsonProperty("g") Stage progress,
        @BsonProperty("c") List<Classification> classifications,
        @BsonProperty("i") @Nullable Split split,
        @BsonProperty("t") List<HandedOver> transfers,
        @BsonProperty("w") List<Forwarded> forwardings,
        @BsonProperty("a") List<Assignment> assignments,
        @BsonProperty("n") List<Answer> answers,
        @BsonProperty("x") List<Aside> asides,
        @BsonProperty("f") List<Flag> flags,
        @BsonProperty("l") List<Measure> measures,
        @BsonProperty("v") List<Notice> notices,
        @BsonProperty("r") List<Relation> relations,
        @BsonProperty(PetitionRow.CONTENT) String content)
        implements ReadModelDocument {
    /** The members from which {@link #stage()} follows, by their stored names, and those that no row can be read without. */
    public static final List<String> STORED_FOR_STAGE = List.of("s", "e", "g", "x");

    /** Stored name of what the petition says. */
    static final String CONTENT = "o";

    /** Stored name of {@link #facts}. */
    static final String FACTS = "h";

    /**
     * What never changes.
     *
     * @param position place in the file it came in
     * @param receivedOn the day first recorded, by which the register is sorted; {@link Facts} has the right one
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
            @BsonProperty("d") LocalDate receivedOn,
            @BsonProperty("i") @Nullable LocalDate itemSince,
            @BsonProperty("m") Instant at,
            @BsonProperty("f") @Nullable String field,
            @BsonProperty("v") @Nullable Level level) {
        /** Returns the session's id. */
        public String sessionId() {
            return termId + "." + session;
        }
    }

    /**
     * What a petition is about and where it comes from, as known from a moment on.
     *
     * @param on the day of receipt, or of the correction
     */
    public record Facts(
            @BsonProperty("k") PetitionKind kind,
            @BsonProperty("o") Round round,
            @BsonProperty("g") @Nullable String group,
            @BsonProperty("l") @Nullable String place,
            @BsonProperty("d") LocalDate receivedOn,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    public record Classification(
            @BsonProperty("f") String field,
            @BsonProperty("v") Level level,
            @BsonProperty("w") @Nullable String committee,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    /** That it was taken apart into items. */
    public record Split(
            @BsonProperty("i") List<String> itemIds,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at) implements Dated {}

    /** A day and moment at which something else came to its end. */
    public record End(
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at) implements Dated {}

    /** @param withdrawn when the document was withdrawn; null while it stands */
    public record HandedOver(
            @BsonProperty("t") String transferId,
            @BsonProperty("k") RecipientKind recipientKind,
            @BsonProperty("y") @Nullable End withdrawn,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    /** @param withdrawn when the document was withdrawn; null while it stands */
    public record Forwarded(
            @BsonProperty("v") Level to,
            @BsonProperty("t") @Nullable String transferId,
            @BsonProperty("y") @Nullable End withdrawn,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    /**
     * @param refused the refusal that ended it, as it ends every assignment recorded before it; null while it stands
     * @param inferred true where no assignment was recorded and the answering agency was taken for the lead; else absent
     */
    public record Assignment(
            @BsonProperty("l") String lead,
            @BsonProperty("c") List<String> coordinating,
            @BsonProperty("d") @Nullable LocalDate dueOn,
            @BsonProperty("i") @Nullable Boolean inferred,
            @BsonProperty("r") @Nullable End refused,
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

        Assignment endedBy(End refusal) {
            return refused == null ? new Assignment(lead, coordinating, dueOn, inferred, refusal, on, at) : this;
        }
    }

    /**
     * @param reviews how the council weighed it and found of its claim, in the order of record
     */
    public record Answer(
            @BsonProperty("a") String agency,
            @BsonProperty("o") Outcome outcome,
            @BsonProperty("p") @Nullable LocalDate promisedOn,
            @BsonProperty("r") List<Review> reviews,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {

        /** Returns whether the council sent it back (R21), as far as these reviews tell; the last one recorded decides. */
        public static boolean rejected(List<Review> known) {
            return known.stream()
                    .map(Review::accepted)
                    .filter(Objects::nonNull)
                    .reduce((one, next) -> next)
                    .map(accepted -> !accepted)
                    .orElse(false);
        }

        /** Returns what the council found of its claim (R4), as far as these reviews tell; the last one recorded decides. */
        public static Verdict verdict(List<Review> known) {
            return known.stream()
                    .map(Review::verdict)
                    .filter(Objects::nonNull)
                    .reduce((one, next) -> next)
                    .orElse(Verdict.UNVERIFIED);
        }

        Answer with(Review review) {
            return new Answer(
                    agency,
                    outcome,
                    promisedOn,
                    Stream.concat(reviews.stream(), Stream.of(review)).toList(),
                    on,
                    at);
        }
    }

    /** One look of the council at an answer: it weighed it ({@code accepted}), or passed a verdict on its claim. */
    public record Review(
            @BsonProperty("a") @Nullable Boolean accepted,
            @BsonProperty("v") @Nullable Verdict verdict,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    /**
     * @param kind MERGED, RETURNED, ANSWERED_ON_THE_SPOT or CLOSED
     * @param into the lead petition, where it was merged
     * @param undone when it was parted again or reopened; null while it lasts
     */
    public record Aside(
            @BsonProperty("k") Stage kind,
            @BsonProperty("i") @Nullable String into,
            @BsonProperty("y") @Nullable End undone,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at)
            implements Dated {}

    /** A step on the ladder (R28). */
    public record Measure(
            @BsonProperty("s") EscalationStep step,
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at) implements Dated {}

    /** That the voters were told (R35). */
    public record Notice(
            @BsonProperty("b") LocalDate on,
            @BsonProperty("m") Instant at) implements Dated {}

    /**
     * How it is related to another petition.
     *
     * @param same whether it brings the matter of the other again (R11), or was told apart from it; the last one recorded counts
     */
    public record Relation(
            @BsonProperty("i") String other,
            @BsonProperty("r") boolean same,
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
        /** Returns whether nobody has taken it back. */
        public boolean open() {
            return clearedOn == null;
        }
    }

    /** Returns the stage that the register shows. */
    public Stage stage() {
        Aside aside = aside();
        return aside == null ? progress : aside.kind();
    }

    /** Returns what keeps it off its way now; null: nothing does. */
    public @Nullable Aside aside() {
        for (int i = asides.size() - 1; i >= 0; i--) {
            if (asides.get(i).undone() == null) {
                return asides.get(i);
            }
        }
        return null;
    }

    /** Returns the lead petition with which it is followed now (R10); null: it stands for itself. */
    public @Nullable String mergedInto() {
        Aside aside = aside();
        return aside == null ? null : aside.into();
    }

    /** Returns what is known of its receipt now. */
    public Facts fact() {
        return facts.getLast();
    }

    /** Returns the transfer that stands; null: none does. */
    public @Nullable HandedOver transfer() {
        return transfers.isEmpty() || transfers.getLast().withdrawn() != null ? null : transfers.getLast();
    }

    /** Returns the forwarding that stands; null: none does. */
    public @Nullable Forwarded forwarding() {
        return forwardings.isEmpty() || forwardings.getLast().withdrawn() != null ? null : forwardings.getLast();
    }

    /** Returns the ids of the earlier petitions about the same matter (R11). */
    public List<String> repeatOf() {
        return related(true);
    }

    /** Returns the ids of the petitions from which it was told apart. */
    public List<String> apartFrom() {
        return related(false);
    }

    private List<String> related(boolean same) {
        Map<String, Boolean> last = new LinkedHashMap<>();
        relations.forEach(relation -> last.put(relation.other(), relation.same()));
        return last.keySet().stream()
                .filter(other -> same == Boolean.TRUE.equals(last.get(other)))
                .toList();
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
        return assignments.isEmpty()
                ? null
                : Assignment.inForce(assignments.stream()
                        .filter(one -> one.refused() == null)
                        .toList());
    }

    /** Returns the answer that counts: of those not sent back the latest by its day, then by record (R20, R21). */
    public @Nullable Answer answer() {
        return answers.isEmpty()
                ? null
                : Dated.latest(answers.stream()
                        .filter(answer -> !Answer.rejected(answer.reviews()))
                        .toList());
    }

    /** Returns the number of the answer that the council looked at last, 1 for the first recorded; 0: it has looked at none. */
    public int reviewedLast() {
        int last = 0;
        Instant latest = Instant.MIN;
        for (int i = 0; i < answers.size(); i++) {
            List<Review> reviews = answers.get(i).reviews();
            if (!reviews.isEmpty() && !reviews.getLast().at().isBefore(latest)) {
                last = i + 1;
                latest = reviews.getLast().at();
            }
        }
        return last;
    }

    /** Returns what the answering agency claims. */
    public Outcome outcome() {
        Answer answer = answer();
        return answer == null ? Outcome.NONE : answer.outcome();
    }

    /** Returns what the council found of what the answer in force claims (R4). */
    public Verdict verdict() {
        Answer answer = answer();
        return answer == null ? Verdict.UNVERIFIED : Answer.verdict(answer.reviews());
    }

    /** Returns the id of the lead agency (R8). */
    public @Nullable String agency() {
        Assignment assignment = assignment();
        return assignment == null ? null : assignment.lead();
    }

    /** Returns whether it was ever assigned to one of the agencies, as lead or coordinating, or answered by one. */
    public boolean concernsAnyOf(Set<String> agencies) {
        return concerned().anyMatch(agencies::contains);
    }

    /** Returns the agencies to which it was ever assigned, and those that answered it. */
    Stream<String> concerned() {
        return Stream.concat(
                assignments.stream().flatMap(one -> Stream.concat(Stream.of(one.lead()), one.coordinating().stream())),
                answers.stream().map(Answer::agency));
    }

    /** Returns the day by which the lead agency is to answer. */
    public @Nullable LocalDate dueOn() {
        Assignment assignment = assignment();
        return assignment == null ? null : assignment.dueOn();
    }

    /** Returns whether the due day has passed without an answer; what is not yet due is not late (R14). */
    public boolean overdue(LocalDate today) {
        LocalDate due = dueOn();
        return aside() == null && answer() == null && due != null && due.isBefore(today);
    }

    /** Returns whether an answer is due on that day or earlier. */
    public boolean dueBy(LocalDate day) {
        LocalDate due = dueOn();
        return due != null && !due.isAfter(day);
    }

    /** Returns whether the lead agency gave the assignment back and no other has it yet. */
    public boolean handedBack() {
        return stage() == Stage.TRANSFERRED
                && !assignments.isEmpty()
                && assignments.getLast().refused() != null;
    }

    /** Returns whether the answer promises work without saying by when (R5, "không lộ trình"). */
    public boolean withoutRoadmap() {
        Answer answer = answer();
        return aside() == null && answer != null && answer.outcome().promisesWork() && answer.promisedOn() == null;
    }

    /** Returns the flags that nobody has taken back. */
    public List<Flag> openFlags() {
        return flags.stream().filter(Flag::open).toList();
    }

    /** Returns the row with that content; empty: without any. */
    public PetitionRow withContent(String text) {
        RowChange change = new RowChange(this);
        change.content = text;
        return change.row(sequence);
    }
}
