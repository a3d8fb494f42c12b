package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Classification;
import vn.kiennghi.query.petition.PetitionRow.Flag;
import vn.kiennghi.query.petition.PetitionRow.Forwarded;
import vn.kiennghi.query.petition.PetitionRow.HandedOver;
import vn.kiennghi.query.petition.PetitionRow.Receipt;
import vn.kiennghi.query.petition.PetitionRow.Refused;
import vn.kiennghi.query.petition.PetitionRow.Split;

/** The one way in which an event changes a row; the projection, the memory and the history all go it. */
public final class RowEvolution {
    private RowEvolution() {}

    /**
     * Returns the row after the event. An event that the row already reflects leaves it as it is.
     *
     * @param row the row before; null before the receipt
     * @param sequence the event's number within its petition
     * @param at the moment of record, kept to the millisecond as in the stores
     * @throws IllegalStateException if an event other than the receipt meets no row
     */
    public static PetitionRow evolve(@Nullable PetitionRow row, PetitionEvent event, long sequence, Instant at) {
        if (row != null && sequence <= row.sequence()) {
            return row;
        }
        Instant moment = at.truncatedTo(ChronoUnit.MILLIS);
        if (event instanceof PetitionReceived received) {
            return received(received, sequence, moment);
        }
        if (row == null) {
            throw new IllegalStateException("event %d of petition %s meets no row: the read model must be rebuilt"
                    .formatted(sequence, event.petitionId()));
        }
        Stage stage = StageRule.after(row.stage(), event);
        return switch (event) {
            case PetitionReceived e -> row;
            case PetitionClassified e ->
                with(
                        row,
                        sequence,
                        stage,
                        and(
                                row.classifications(),
                                new Classification(e.field(), e.level(), e.committee(), e.on(), moment)));
            case PetitionSplit e ->
                with(row, sequence, stage, new Split(e.itemIds(), e.on(), moment), row.transfer(), row.forwarding());
            case PetitionTransferred e ->
                with(
                        row,
                        sequence,
                        stage,
                        row.split(),
                        new HandedOver(e.transferId(), e.recipientKind(), e.on(), moment),
                        row.forwarding());
            case PetitionForwarded e ->
                with(
                        row,
                        sequence,
                        stage,
                        row.split(),
                        row.transfer(),
                        new Forwarded(e.to(), e.transferId(), e.on(), moment));
            case AssignedToAgency e ->
                with(
                        row,
                        sequence,
                        stage,
                        and(
                                row.assignments(),
                                new Assignment(
                                        e.leadAgency(),
                                        e.coordinatingAgencies(),
                                        e.dueOn(),
                                        e.fromAnswer() ? Boolean.TRUE : null,
                                        null,
                                        e.on(),
                                        moment)),
                        row.answers(),
                        row.flags());
            case AssignmentRefused e ->
                with(row, sequence, stage, refused(row.assignments(), e, moment), row.answers(), row.flags());
            case Answered e ->
                with(
                        row,
                        sequence,
                        stage,
                        row.assignments(),
                        and(row.answers(), new Answer(e.agency(), e.outcome(), e.promisedOn(), e.on(), moment)),
                        row.flags());
            case SupervisionFlagged e ->
                with(
                        row,
                        sequence,
                        stage,
                        row.assignments(),
                        row.answers(),
                        and(row.flags(), new Flag(e.flagId(), e.reasons(), e.on(), moment, null, null)));
            case SupervisionFlagCleared e ->
                with(row, sequence, stage, row.assignments(), row.answers(), cleared(row.flags(), e, moment));
        };
    }

    private static PetitionRow received(PetitionReceived e, long sequence, Instant at) {
        SessionId session = SessionId.parse(e.sessionId())
                .orElseThrow(() -> new IllegalStateException("not a session id: " + e.sessionId()));
        Receipt receipt = new Receipt(
                e.councilId(),
                session.termId().value(),
                session.number(),
                e.reference(),
                e.filePosition(),
                e.parentId(),
                e.kind(),
                e.round(),
                e.group(),
                e.place(),
                e.receivedOn(),
                e.parentId() == null ? null : e.on(),
                at,
                e.field(),
                e.level());
        String text = FoldedText.of(e.reference(), e.content(), e.group(), e.place());
        return new PetitionRow(
                e.petitionId(),
                sequence,
                receipt,
                Stage.RECEIVED,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                text);
    }

    private static List<Assignment> refused(List<Assignment> assignments, AssignmentRefused e, Instant at) {
        Refused refusal = new Refused(e.on(), at);
        return assignments.stream()
                .map(assignment -> assignment.endedBy(refusal))
                .toList();
    }

    private static List<Flag> cleared(List<Flag> flags, SupervisionFlagCleared e, Instant at) {
        return flags.stream()
                .map(flag -> flag.id().equals(e.flagId())
                        ? new Flag(flag.id(), flag.reasons(), flag.on(), flag.at(), e.on(), at)
                        : flag)
                .toList();
    }

    private static PetitionRow with(PetitionRow row, long sequence, Stage stage, List<Classification> classifications) {
        return new PetitionRow(
                row.id(),
                sequence,
                row.receipt(),
                stage,
                classifications,
                row.split(),
                row.transfer(),
                row.forwarding(),
                row.assignments(),
                row.answers(),
                row.flags(),
                row.searchText());
    }

    private static PetitionRow with(
            PetitionRow row,
            long sequence,
            Stage stage,
            @Nullable Split split,
            @Nullable HandedOver transfer,
            @Nullable Forwarded forwarding) {
        return new PetitionRow(
                row.id(),
                sequence,
                row.receipt(),
                stage,
                row.classifications(),
                split,
                transfer,
                forwarding,
                row.assignments(),
                row.answers(),
                row.flags(),
                row.searchText());
    }

    private static PetitionRow with(
            PetitionRow row,
            long sequence,
            Stage stage,
            List<Assignment> assignments,
            List<Answer> answers,
            List<Flag> flags) {
        return new PetitionRow(
                row.id(),
                sequence,
                row.receipt(),
                stage,
                row.classifications(),
                row.split(),
                row.transfer(),
                row.forwarding(),
                assignments,
                answers,
                flags,
                row.searchText());
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
