package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
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
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * What the petition's page shows: its row, and the texts that the row leaves out.
 *
 * @param refusals agencies' refusals to lead, in the order of record
 * @param answers in the order of the row's answers
 * @param flagReasons in the order of the row's flags; an empty text where no reason was given
 */
public record PetitionDocument(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        PetitionRow row,
        String content,
        @Nullable String meeting,
        @Nullable Addressee transferredTo,
        @Nullable Addressee forwardedTo,
        List<RefusalText> refusals,
        List<AnswerText> answers,
        List<String> flagReasons)
        implements ReadModelDocument {

    public record Addressee(
            @Nullable String recipient, @Nullable String documentNumber) {}

    public record RefusalText(
            String agency, String reason, @Nullable String documentNumber, LocalDate on) {}

    public record AnswerText(
            String summary,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable String signer) {}

    /** Returns the document after the event; see {@link RowEvolution#evolve}. */
    static PetitionDocument evolve(
            @Nullable PetitionDocument document, PetitionEvent event, long sequence, Instant at) {
        if (document != null && sequence <= document.sequence()) {
            return document;
        }
        PetitionRow row = RowEvolution.evolve(document == null ? null : document.row, event, sequence, at);
        if (document == null) {
            return received((PetitionReceived) event, row);
        }
        return switch (event) {
            case PetitionReceived e -> received(e, row);
            case PetitionClassified e -> document.with(row);
            case PetitionSplit e -> document.with(row);
            case AssignedToAgency e -> document.with(row);
            case SupervisionFlagCleared e -> document.with(row);
            case PetitionTransferred e ->
                new PetitionDocument(
                        document.id,
                        sequence,
                        row,
                        document.content,
                        document.meeting,
                        new Addressee(e.recipient(), e.documentNumber()),
                        document.forwardedTo,
                        document.refusals,
                        document.answers,
                        document.flagReasons);
            case PetitionForwarded e ->
                new PetitionDocument(
                        document.id,
                        sequence,
                        row,
                        document.content,
                        document.meeting,
                        document.transferredTo,
                        new Addressee(e.recipient(), e.document().number()),
                        document.refusals,
                        document.answers,
                        document.flagReasons);
            case AssignmentRefused e ->
                new PetitionDocument(
                        document.id,
                        sequence,
                        row,
                        document.content,
                        document.meeting,
                        document.transferredTo,
                        document.forwardedTo,
                        and(
                                document.refusals,
                                new RefusalText(
                                        e.agency(), e.reason(), e.document().number(), e.on())),
                        document.answers,
                        document.flagReasons);
            case Answered e ->
                new PetitionDocument(
                        document.id,
                        sequence,
                        row,
                        document.content,
                        document.meeting,
                        document.transferredTo,
                        document.forwardedTo,
                        document.refusals,
                        and(
                                document.answers,
                                new AnswerText(
                                        e.summary(),
                                        e.reason(),
                                        e.document().number(),
                                        e.document().signer())),
                        document.flagReasons);
            case SupervisionFlagged e ->
                new PetitionDocument(
                        document.id,
                        sequence,
                        row,
                        document.content,
                        document.meeting,
                        document.transferredTo,
                        document.forwardedTo,
                        document.refusals,
                        document.answers,
                        and(document.flagReasons, e.reason() == null ? "" : e.reason()));
        };
    }

    private static PetitionDocument received(PetitionReceived e, PetitionRow row) {
        return new PetitionDocument(
                row.id(),
                row.sequence(),
                row.withoutSearchText(),
                e.content(),
                e.meeting(),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private PetitionDocument with(PetitionRow changed) {
        return new PetitionDocument(
                id,
                changed.sequence(),
                changed,
                content,
                meeting,
                transferredTo,
                forwardedTo,
                refusals,
                answers,
                flagReasons);
    }

    private static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
