package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.transfer.RecipientKind;

/**
 * What happened to one petition, told step by step. A step is recorded at noon UTC of the day it happened, unless {@link
 * #recordedOn} says otherwise for those that follow.
 */
public final class Story {
    public static final String COUNCIL = "bac-kan";
    public static final String TERM = "bac-kan-x";

    private static final DocumentReference DOCUMENT = new DocumentReference("7/UBND-VP", null, null, "KT. CHỦ TỊCH");

    /** An event as the log holds it. */
    public record Told(PetitionEvent event, long sequence, Instant at) {}

    private final String id;
    private final List<Told> told = new ArrayList<>();
    private @Nullable Instant recordedAt;

    /** A petition of which nothing is told yet. */
    public Story(String id) {
        this.id = id;
    }

    public static String id(String term, int session, String reference) {
        return PetitionId.of(new SessionId(new TermId(term), session), reference)
                .value();
    }

    /** A petition of session 9 of the term of Bắc Kạn, of field and level as given at receipt. */
    public static Story received(String reference, String on, @Nullable String field, @Nullable Level level) {
        return received(TERM, 9, reference, 1, Round.BEFORE, on, field, level);
    }

    public static Story received(
            String term,
            int session,
            String reference,
            @Nullable Integer position,
            Round round,
            String on,
            @Nullable String field,
            @Nullable Level level) {
        Story story = new Story(id(term, session, reference));
        return story.receive(
                term,
                session,
                reference,
                "Đề nghị sửa đường giao thông số " + reference,
                position,
                round,
                on,
                on,
                field,
                level,
                null);
    }

    /** An item of this petition, received on the day of the split. */
    public Story item(String reference, String on, @Nullable Level level) {
        PetitionEvent.PetitionReceived parent =
                (PetitionEvent.PetitionReceived) told.getFirst().event();
        SessionId session = SessionId.parse(parent.sessionId()).orElseThrow();
        Story story = new Story(id(session.termId().value(), session.number(), reference));
        story.recordedAt = recordedAt;
        return story.receive(
                session.termId().value(),
                session.number(),
                reference,
                "Nội dung " + reference,
                parent.filePosition(),
                parent.round(),
                parent.receivedOn().toString(),
                on,
                parent.field(),
                level,
                id);
    }

    private Story receive(
            String term,
            int session,
            String reference,
            String content,
            @Nullable Integer position,
            Round round,
            String receivedOn,
            String on,
            @Nullable String field,
            @Nullable Level level,
            @Nullable String parentId) {
        return and(new PetitionEvent.PetitionReceived(
                id,
                COUNCIL,
                term + "." + session,
                reference,
                content,
                PetitionKind.KIEN_NGHI,
                round,
                day(receivedOn),
                "Tổ đại biểu số 3",
                "Xã Vĩ Hương",
                null,
                position,
                field,
                level,
                parentId,
                day(on)));
    }

    /** The steps that follow are recorded on that day. */
    public Story recordedOn(String day) {
        recordedAt = noon(day(day));
        return this;
    }

    public Story classified(String field, Level level, String on) {
        return and(
                new PetitionEvent.PetitionClassified(id, field, level, "KT_NS", null, DocumentReference.NONE, day(on)));
    }

    public Story split(String on, Story... items) {
        List<String> ids = java.util.Arrays.stream(items).map(Story::id).toList();
        return and(new PetitionEvent.PetitionSplit(id, ids, "nhiều nội dung", DocumentReference.NONE, day(on)));
    }

    public Story transferred(String on) {
        return transferred(on, RecipientKind.PEOPLES_COMMITTEE, "t0000001");
    }

    public Story transferred(String on, RecipientKind kind, String transferId) {
        return and(new PetitionEvent.PetitionTransferred(
                id, transferId, kind, "Ủy ban nhân dân tỉnh", "9/TTHĐND-VP", day(on)));
    }

    public Story forwarded(Level to, String on) {
        return and(new PetitionEvent.PetitionForwarded(id, to, "Đoàn ĐBQH", null, DOCUMENT, null, day(on)));
    }

    public Story assigned(String lead, String on, @Nullable String dueOn, String... coordinating) {
        return and(new PetitionEvent.AssignedToAgency(
                id, lead, List.of(coordinating), dueOn == null ? null : day(dueOn), false, DOCUMENT, null, day(on)));
    }

    /** The assignment inferred from an answer of that day. */
    public Story leadTakenFromAnswer(String lead, String on) {
        return and(new PetitionEvent.AssignedToAgency(id, lead, List.of(), null, true, DOCUMENT, null, day(on)));
    }

    public Story refused(String agency, String on) {
        return and(new PetitionEvent.AssignmentRefused(id, agency, "không quản lý", DOCUMENT, day(on)));
    }

    public Story answered(String agency, Outcome outcome, String on) {
        return answered(agency, outcome, on, null);
    }

    public Story answered(String agency, Outcome outcome, String on, @Nullable String promisedOn) {
        return and(new PetitionEvent.Answered(
                id,
                agency,
                outcome,
                "Theo báo cáo của UBND",
                promisedOn == null ? null : day(promisedOn),
                DOCUMENT,
                null,
                day(on)));
    }

    public Story flagged(String flagId, FlagReason reason, String on) {
        return and(new PetitionEvent.SupervisionFlagged(id, flagId, List.of(reason), "chậm", DOCUMENT, day(on)));
    }

    public Story cleared(String flagId, String on) {
        return and(new PetitionEvent.SupervisionFlagCleared(id, flagId, null, DocumentReference.NONE, day(on)));
    }

    public Story and(PetitionEvent event) {
        told.add(new Told(event, told.size(), recordedAt == null ? noon(event.on()) : recordedAt));
        return this;
    }

    public String id() {
        return id;
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    /** Returns the events as the record gives them. */
    List<DomainEventMessage<?>> messages() {
        return told.stream().<DomainEventMessage<?>>map(this::message).toList();
    }

    public PetitionRow row() {
        PetitionRow row = null;
        for (Told one : told) {
            row = RowEvolution.evolve(row, one.event(), one.sequence(), one.at());
        }
        return java.util.Objects.requireNonNull(row);
    }

    /** Puts the events from the given one on into the log. */
    public Story record(EventStore log, int from) {
        return record(log, from, told.size());
    }

    /** Puts the events from the given one on, and up to the other one without it, into the log. */
    public Story record(EventStore log, int from, int to) {
        told.subList(from, to).forEach(one -> log.publish(message(one)));
        return this;
    }

    public Story record(EventStore log) {
        return record(log, 0);
    }

    private GenericDomainEventMessage<PetitionEvent> message(Told one) {
        return new GenericDomainEventMessage<>(
                "Petition",
                "petition:" + id,
                one.sequence(),
                one.event(),
                Map.of("user", "lan", "role", "CLERK"),
                one.event().getClass().getSimpleName() + id + one.sequence(),
                one.at());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
