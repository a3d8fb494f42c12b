package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AnsweredOnTheSpot;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionEvent.PetitionUnmerged;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.PetitionEvent.ToldApart;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Aside;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Classification;
import vn.kiennghi.query.petition.PetitionRow.End;
import vn.kiennghi.query.petition.PetitionRow.Facts;
import vn.kiennghi.query.petition.PetitionRow.Flag;
import vn.kiennghi.query.petition.PetitionRow.Forwarded;
import vn.kiennghi.query.petition.PetitionRow.HandedOver;
import vn.kiennghi.query.petition.PetitionRow.Measure;
import vn.kiennghi.query.petition.PetitionRow.Notice;
import vn.kiennghi.query.petition.PetitionRow.Receipt;
import vn.kiennghi.query.petition.PetitionRow.Relation;
import vn.kiennghi.query.petition.PetitionRow.Review;
import vn.kiennghi.query.petition.PetitionRow.Split;

/** The one way in which an event changes a row; the projection, the memory and the history all go it. */
public final class RowEvolution {
    private RowEvolution() {}

    /**
     * Returns the row after the event. An event that the row already reflects leaves it as it is.
     *
     * @param row the row before; null before the receipt
     * @param sequence the event's number within its petition
     * @param at the moment of record, kept to the microsecond as in the stores
     * @throws IllegalStateException if an event other than the receipt meets no row
     */
    public static PetitionRow evolve(@Nullable PetitionRow row, PetitionEvent event, long sequence, Instant at) {
        if (row != null && sequence <= row.sequence()) {
            return row;
        }
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        if (event instanceof PetitionReceived received) {
            return received(received, sequence, moment);
        }
        if (row == null) {
            throw new IllegalStateException("event %d of petition %s meets no row: the read model must be rebuilt"
                    .formatted(sequence, event.petitionId()));
        }
        RowChange change = new RowChange(row);
        apply(event, change, moment);
        return change.row(sequence);
    }

    /** What lays a petition aside leaves its progress as it is, so that it can be undone. */
    private static void apply(PetitionEvent event, RowChange row, Instant at) {
        switch (event) {
            case PetitionReceived _ -> {}
            case PetitionCorrected e -> {
                row.facts = RowChange.and(row.facts, CorrectedFacts.after(row.facts.getLast(), e, at));
                row.content = CorrectedFacts.content(row.content, e);
            }
            case PetitionClassified e -> {
                // A later correction of field or level does not bring the petition back.
                row.progress = row.progress == Stage.RECEIVED ? Stage.CLASSIFIED : row.progress;
                row.classifications = RowChange.and(
                        row.classifications, new Classification(e.field(), e.level(), e.committee(), e.on(), at));
            }
            case PetitionSplit e -> {
                row.progress = Stage.SPLIT;
                row.split = new Split(e.itemIds(), e.on(), at);
            }
            case PetitionMerged e -> aside(row, Stage.MERGED, e.into(), e.on(), at);
            case AnsweredOnTheSpot e -> aside(row, Stage.ANSWERED_ON_THE_SPOT, null, e.on(), at);
            case ReturnedToSource e -> aside(row, Stage.RETURNED, null, e.on(), at);
            case PetitionClosed e -> aside(row, Stage.CLOSED, null, e.on(), at);
            case PetitionUnmerged e -> undone(row, e.on(), at);
            case PetitionReopened e -> undone(row, e.on(), at);
            case PetitionTransferred e -> {
                row.progress = Stage.TRANSFERRED;
                row.transfers = RowChange.and(
                        row.transfers, new HandedOver(e.transferId(), e.recipientKind(), null, e.on(), at));
            }
            case PetitionForwarded e -> {
                row.progress = Stage.FORWARDED;
                row.forwardings =
                        RowChange.and(row.forwardings, new Forwarded(e.to(), e.transferId(), null, e.on(), at));
            }
            case PetitionTransferWithdrawn e -> withdrawn(row, e, at);
            case AssignedToAgency e -> assigned(row, e, at);
            case AssignmentRefused e -> {
                row.progress = Stage.TRANSFERRED;
                End refusal = new End(e.on(), at);
                row.assignments = row.assignments.stream()
                        .map(assignment -> assignment.endedBy(refusal))
                        .toList();
            }
            case Answered e -> answered(row, e, at);
            // What is sent back or disputed the agency has to act on again (R4, R21).
            case AnswerAccepted e ->
                reviewed(row, Stage.VERIFIED, e.answerNumber(), new Review(true, null, e.on(), at));
            case AnswerRejected e ->
                reviewed(row, Stage.ASSIGNED, e.answerNumber(), new Review(false, null, e.on(), at));
            case ResolutionConfirmed e ->
                reviewed(row, Stage.VERIFIED, e.answerNumber(), new Review(null, Verdict.CONFIRMED, e.on(), at));
            case ResolutionDisputed e ->
                reviewed(row, Stage.ASSIGNED, e.answerNumber(), new Review(null, Verdict.DISPUTED, e.on(), at));
            case SupervisionFlagged e ->
                row.flags = RowChange.and(row.flags, new Flag(e.flagId(), e.reasons(), e.on(), at, null, null));
            case SupervisionFlagCleared e ->
                row.flags = row.flags.stream()
                        .map(flag -> flag.id().equals(e.flagId())
                                ? new Flag(flag.id(), flag.reasons(), flag.on(), flag.at(), e.on(), at)
                                : flag)
                        .toList();
            case SupervisionEscalated e ->
                row.measures = RowChange.and(row.measures, new Measure(e.step(), e.on(), at));
            case VotersInformed e -> row.notices = RowChange.and(row.notices, new Notice(e.on(), at));
            case RepeatLinked e -> row.relations = RowChange.and(row.relations, new Relation(e.of(), true, e.on(), at));
            case ToldApart e -> row.relations = RowChange.and(row.relations, new Relation(e.from(), false, e.on(), at));
        }
    }

    private static void aside(RowChange row, Stage kind, @Nullable String into, LocalDate on, Instant at) {
        row.asides = RowChange.and(row.asides, new Aside(kind, into, null, on, at));
    }

    private static void undone(RowChange row, LocalDate on, Instant at) {
        row.asides = RowChange.last(
                row.asides, last -> new Aside(last.kind(), last.into(), new End(on, at), last.on(), last.at()));
    }

    private static void withdrawn(RowChange row, PetitionTransferWithdrawn e, Instant at) {
        row.progress = Stage.CLASSIFIED;
        End end = new End(e.on(), at);
        row.transfers = row.transfers.stream()
                .map(one -> one.withdrawn() == null && e.transferId().equals(one.transferId())
                        ? new HandedOver(one.transferId(), one.recipientKind(), end, one.on(), one.at())
                        : one)
                .toList();
        row.forwardings = row.forwardings.stream()
                .map(one -> one.withdrawn() == null && e.transferId().equals(one.transferId())
                        ? new Forwarded(one.to(), one.transferId(), end, one.on(), one.at())
                        : one)
                .toList();
    }

    private static void assigned(RowChange row, AssignedToAgency e, Instant at) {
        // Late entry is normal (R17): an assignment may be recorded after the answer.
        row.progress = row.progress.isAnswered() ? row.progress : Stage.ASSIGNED;
        row.assignments = RowChange.and(
                row.assignments,
                new Assignment(
                        e.leadAgency(),
                        e.coordinatingAgencies(),
                        e.dueOn(),
                        e.fromAnswer() ? Boolean.TRUE : null,
                        null,
                        e.on(),
                        at));
    }

    private static void answered(RowChange row, Answered e, Instant at) {
        // An older answer changes nothing of how a later one stands, nor that one sent back is to be given anew.
        if (row.answers.stream().noneMatch(before -> e.on().isBefore(before.on()))) {
            row.progress = Stage.ANSWERED;
        }
        row.answers =
                RowChange.and(row.answers, new Answer(e.agency(), e.outcome(), e.promisedOn(), List.of(), e.on(), at));
    }

    private static void reviewed(RowChange row, Stage after, int answerNumber, Review review) {
        row.progress = after;
        row.answers = RowChange.at(row.answers, answerNumber - 1, answer -> answer.with(review));
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
                e.receivedOn(),
                e.parentId() == null ? null : e.on(),
                at,
                e.field(),
                e.level());
        Facts facts = new Facts(e.kind(), e.round(), e.group(), e.place(), e.receivedOn(), e.on(), at);
        return new PetitionRow(
                e.petitionId(),
                sequence,
                receipt,
                List.of(facts),
                Stage.RECEIVED,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                e.content());
    }
}
