package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.query.petition.Dated;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Aside;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Classification;
import vn.kiennghi.query.petition.PetitionRow.End;
import vn.kiennghi.query.petition.PetitionRow.Facts;
import vn.kiennghi.query.petition.PetitionRow.Review;

/**
 * The dated steps of one row as numbers, in the order in which {@link UnitFold} reads them: what figures do not ask for is left
 * out. Written again and again, row after row.
 */
final class StepsOfRow {
    private static final int SOME = 16;
    private static final int LEVEL_BITS = 3;
    private static final int KIND_BITS = 4;

    private final NumberedNames names;
    int size;
    int[] what = new int[SOME];
    int[] on = new int[SOME];
    int[] more = new int[SOME];
    long[] at = new long[SOME];

    StepsOfRow(NumberedNames names) {
        this.names = names;
    }

    /** @param family the number of what it was split into; {@link NumberedNames#NONE}: it never was */
    void write(PetitionRow row, int family) {
        size = 0;
        for (Facts facts : row.facts()) {
            add(
                    StepKind.FACTS.with(facts.kind().ordinal() | facts.round().ordinal() << KIND_BITS),
                    facts.receivedOn(),
                    facts.at(),
                    0);
        }
        for (Classification one : row.classifications()) {
            int code = one.level().ordinal() | names.numberOf(one.field()) << LEVEL_BITS;
            add(StepKind.CLASSIFIED.with(code), one, names.numberOf(one.committee()));
        }
        if (row.split() != null) {
            add(StepKind.SPLIT.with(0), row.split(), family);
        }
        for (PetitionRow.HandedOver one : row.transfers()) {
            if (one.recipientKind() == RecipientKind.PEOPLES_COMMITTEE) {
                add(StepKind.HANDED_OVER.with(0), one, 0);
                addEnd(one.withdrawn());
            }
        }
        for (PetitionRow.Forwarded one : row.forwardings()) {
            add(StepKind.FORWARDED.with(0), one, 0);
            addEnd(one.withdrawn());
        }
        for (Assignment one : row.assignments()) {
            StepKind kind = one.inferred() == null ? StepKind.ASSIGNED : StepKind.INFERRED;
            add(kind.with(names.numberOf(one.lead())), one, Axes.dayIfAny(one.dueOn()));
            addEnd(one.refused());
        }
        row.answers().forEach(this::addAnswer);
        for (Aside one : row.asides()) {
            add(StepKind.ASIDE.with(standing(one.kind()).ordinal()), one, 0);
            addEnd(one.undone());
        }
    }

    private void addAnswer(Answer answer) {
        add(StepKind.ANSWERED.with(answer.outcome().ordinal()), answer, 0);
        for (Review review : answer.reviews()) {
            Boolean accepted = review.accepted();
            if (accepted != null) {
                add(StepKind.WEIGHED.with(accepted ? 1 : 0), review, 0);
            }
            Verdict verdict = review.verdict();
            if (verdict != null) {
                add(StepKind.FOUND.with(verdict.ordinal()), review, 0);
            }
        }
    }

    private void addEnd(@Nullable End end) {
        if (end != null) {
            addEnd(end.on(), end.at());
        }
    }

    private void addEnd(LocalDate day, Instant moment) {
        add(StepKind.ENDED.with(0), day, moment, 0);
    }

    private void add(int whatItIs, Dated step, int moreOfIt) {
        add(whatItIs, step.on(), step.at(), moreOfIt);
    }

    private void add(int whatItIs, LocalDate day, Instant moment, int moreOfIt) {
        if (size == what.length) {
            what = Arrays.copyOf(what, 2 * size);
            on = Arrays.copyOf(on, 2 * size);
            more = Arrays.copyOf(more, 2 * size);
            at = Arrays.copyOf(at, 2 * size);
        }
        what[size] = whatItIs;
        on[size] = Axes.day(day);
        at[size] = Axes.moment(moment);
        more[size] = moreOfIt;
        size++;
    }

    private static Standing standing(Stage kind) {
        return switch (kind) {
            case MERGED -> Standing.WITH_ITS_LEAD;
            case RETURNED -> Standing.RETURNED;
            case ANSWERED_ON_THE_SPOT -> Standing.ANSWERED_ON_THE_SPOT;
            case RECEIVED, CLASSIFIED, TRANSFERRED, FORWARDED, ASSIGNED, ANSWERED, VERIFIED, CLOSED, SPLIT ->
                Standing.COUNTED;
        };
    }

    /** Returns the number of the petition kind in the code of {@link StepKind#FACTS}. */
    static int kindIn(int code) {
        return code & (1 << KIND_BITS) - 1;
    }

    /** Returns the number of the round in the code of {@link StepKind#FACTS}. */
    static int roundIn(int code) {
        return code >>> KIND_BITS;
    }

    /** Returns the number of the level in the code of {@link StepKind#CLASSIFIED}. */
    static int levelIn(int code) {
        return code & (1 << LEVEL_BITS) - 1;
    }

    /** Returns the number of the field in the code of {@link StepKind#CLASSIFIED}. */
    static int fieldIn(int code) {
        return code >>> LEVEL_BITS;
    }
}
