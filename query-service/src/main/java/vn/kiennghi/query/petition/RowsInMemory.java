package vn.kiennghi.query.petition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Classification;
import vn.kiennghi.query.petition.PetitionRow.Facts;
import vn.kiennghi.query.petition.PetitionRow.Forwarded;
import vn.kiennghi.query.petition.PetitionRow.HandedOver;
import vn.kiennghi.query.petition.PetitionRow.Receipt;

/**
 * Rows as they are held in memory: what many rows say alike (ids of councils, terms, fields, agencies and documents, groups,
 * places) is held once, lists take no more room than what stands in them, and what a petition says is not held. How much room a
 * row takes is estimated.
 */
final class RowsInMemory {
    /** The row with its id, receipt and first facts, and its places in the maps by which it is found. */
    static final long BYTES_OF_ROW = 450;
    /** One more step: its record, its moment and day, its place in the list. */
    private static final long BYTES_OF_STEP = 120;

    private RowsInMemory() {}

    /** Returns the same row in less room, without its content. */
    static PetitionRow compact(PetitionRow row) {
        return new PetitionRow(
                row.id(),
                row.sequence(),
                compact(row.receipt()),
                row.facts().stream().map(RowsInMemory::compact).toList(),
                row.progress(),
                row.classifications().stream().map(RowsInMemory::compact).toList(),
                row.split(),
                row.transfers().stream().map(RowsInMemory::compact).toList(),
                row.forwardings().stream().map(RowsInMemory::compact).toList(),
                row.assignments().stream().map(RowsInMemory::compact).toList(),
                row.answers().stream().map(RowsInMemory::compact).toList(),
                List.copyOf(row.asides()),
                List.copyOf(row.flags()),
                List.copyOf(row.measures()),
                List.copyOf(row.notices()),
                List.copyOf(row.relations()),
                "");
    }

    /** Returns about how many bytes of the heap the row takes. */
    static long bytes(PetitionRow row) {
        long steps = Stream.<List<?>>of(
                        row.facts(),
                        row.classifications(),
                        row.transfers(),
                        row.forwardings(),
                        row.assignments(),
                        row.answers(),
                        row.asides(),
                        row.flags(),
                        row.measures(),
                        row.notices(),
                        row.relations())
                .mapToLong(List::size)
                .sum();
        long reviews = row.answers().stream()
                .mapToLong(answer -> answer.reviews().size())
                .sum();
        long items = row.split() == null ? 0 : row.split().itemIds().size();
        return BYTES_OF_ROW + BYTES_OF_STEP * (steps + reviews + items);
    }

    private static Receipt compact(Receipt receipt) {
        return new Receipt(
                once(receipt.councilId()),
                once(receipt.termId()),
                receipt.session(),
                receipt.reference(),
                receipt.position(),
                receipt.parentId(),
                receipt.receivedOn(),
                receipt.itemSince(),
                receipt.at(),
                onceIfAny(receipt.field()),
                receipt.level());
    }

    private static Facts compact(Facts facts) {
        return new Facts(
                facts.kind(),
                facts.round(),
                onceIfAny(facts.group()),
                onceIfAny(facts.place()),
                facts.receivedOn(),
                facts.on(),
                facts.at());
    }

    private static Classification compact(Classification one) {
        return new Classification(once(one.field()), one.level(), onceIfAny(one.committee()), one.on(), one.at());
    }

    private static HandedOver compact(HandedOver one) {
        return new HandedOver(once(one.transferId()), one.recipientKind(), one.withdrawn(), one.on(), one.at());
    }

    private static Forwarded compact(Forwarded one) {
        return new Forwarded(one.to(), onceIfAny(one.transferId()), one.withdrawn(), one.on(), one.at());
    }

    private static Assignment compact(Assignment one) {
        return new Assignment(
                once(one.lead()),
                one.coordinating().stream().map(RowsInMemory::once).toList(),
                one.dueOn(),
                one.inferred(),
                one.refused(),
                one.on(),
                one.at());
    }

    private static Answer compact(Answer one) {
        return new Answer(
                once(one.agency()), one.outcome(), one.promisedOn(), List.copyOf(one.reviews()), one.on(), one.at());
    }

    /** The virtual machine keeps each such text once and forgets it when no row has it any more. */
    private static String once(String text) {
        return text.intern();
    }

    private static @Nullable String onceIfAny(@Nullable String text) {
        return text == null ? null : text.intern();
    }
}
