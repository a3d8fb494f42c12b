package vn.kiennghi.query.petition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.DocumentReference;
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

/**
 * What readers of a petition's history are told of each event, as plain values. Every event is taken apart here member by member, and what
 * follows the arrow is told: of a new member the compiler asks whether it may be. Ids and the day are not told.
 */
@SuppressWarnings("UnusedVariable")
final class EventDetails {
    private final Map<String, Object> told = new LinkedHashMap<>();

    private EventDetails() {}

    /** Returns what is told of the event, by the names of its members; those without a value are left out. */
    static Map<String, Object> of(PetitionEvent event) {
        return switch (event) {
            case PetitionReceived(
                    var petitionId,
                    var councilId,
                    var sessionId,
                    var reference,
                    var content,
                    var kind,
                    var round,
                    var receivedOn,
                    var group,
                    var place,
                    var meeting,
                    var filePosition,
                    var field,
                    var level,
                    var parentId,
                    var on) ->
                new EventDetails()
                        .and("reference", reference)
                        .and("content", content)
                        .and("kind", kind)
                        .and("round", round)
                        .and("receivedOn", receivedOn)
                        .and("group", group)
                        .and("place", place)
                        .and("meeting", meeting)
                        .and("filePosition", filePosition)
                        .and("field", field)
                        .and("level", level)
                        .told;
            case PetitionClassified(
                    var petitionId,
                    var field,
                    var level,
                    var committee,
                    var reason,
                    var document,
                    var on) ->
                new EventDetails()
                        .and("field", field)
                        .and("level", level)
                        .and("committee", committee)
                        .onGrounds(reason, document)
                        .told;
            case PetitionSplit(var petitionId, var itemIds, var reason, var document, var on) ->
                new EventDetails().onGrounds(reason, document).told;
            case PetitionTransferred(
                    var petitionId,
                    var transferId,
                    var recipientKind,
                    var recipient,
                    var documentNumber,
                    var on) ->
                new EventDetails()
                        .and("recipientKind", recipientKind)
                        .and("recipient", recipient)
                        .and("documentNumber", documentNumber)
                        .told;
            case PetitionForwarded(
                    var petitionId,
                    var to,
                    var recipient,
                    var transferId,
                    var document,
                    var reason,
                    var on) ->
                new EventDetails()
                        .and("to", to)
                        .and("recipient", recipient)
                        .and("document", document)
                        .and("reason", reason)
                        .told;
            case AssignedToAgency(
                    var petitionId,
                    var leadAgency,
                    var coordinatingAgencies,
                    var dueOn,
                    var fromAnswer,
                    var document,
                    var reason,
                    var on) ->
                new EventDetails()
                        .and("leadAgency", leadAgency)
                        .and("coordinatingAgencies", coordinatingAgencies)
                        .and("dueOn", dueOn)
                        .and("fromAnswer", fromAnswer)
                        .and("document", document)
                        .and("reason", reason)
                        .told;
            case AssignmentRefused(var petitionId, var agency, var reason, var document, var on) ->
                new EventDetails().and("agency", agency).onGrounds(reason, document).told;
            case Answered(
                    var petitionId,
                    var agency,
                    var outcome,
                    var summary,
                    var promisedOn,
                    var document,
                    var reason,
                    var on) ->
                new EventDetails()
                        .and("agency", agency)
                        .and("outcome", outcome)
                        .and("summary", summary)
                        .and("promisedOn", promisedOn)
                        .and("document", document)
                        .and("reason", reason)
                        .told;
            case SupervisionFlagged(var petitionId, var flagId, var reasons, var reason, var document, var on) ->
                new EventDetails().and("reasons", reasons).onGrounds(reason, document).told;
            case SupervisionFlagCleared(var petitionId, var flagId, var reason, var document, var on) ->
                new EventDetails().onGrounds(reason, document).told;
            case PetitionCorrected(var petitionId, var values, var reason, var document, var on) ->
                new EventDetails().and("values", values).onGrounds(reason, document).told;
            case PetitionMerged(var petitionId, var into, var reason, var document, var on) ->
                new EventDetails().and("into", into).onGrounds(reason, document).told;
            case PetitionUnmerged(var petitionId, var from, var reason, var document, var on) ->
                new EventDetails().and("from", from).onGrounds(reason, document).told;
            case RepeatLinked(var petitionId, var of, var reason, var document, var on) ->
                new EventDetails().and("of", of).onGrounds(reason, document).told;
            case ToldApart(var petitionId, var from, var reason, var document, var on) ->
                new EventDetails().and("from", from).onGrounds(reason, document).told;
            case AnsweredOnTheSpot(var petitionId, var summary, var answeredBy, var reason, var document, var on) ->
                new EventDetails()
                        .and("summary", summary)
                        .and("answeredBy", answeredBy)
                        .onGrounds(reason, document)
                        .told;
            case ReturnedToSource(var petitionId, var ground, var reason, var document, var on) ->
                new EventDetails().and("ground", ground).onGrounds(reason, document).told;
            case PetitionTransferWithdrawn(var petitionId, var transferId, var reason, var on) ->
                new EventDetails().and("reason", reason).told;
            case AnswerAccepted(var petitionId, var answerNumber, var criteria, var reason, var document, var on) ->
                new EventDetails()
                        .and("answerNumber", answerNumber)
                        .and("criteria", criteria)
                        .onGrounds(reason, document)
                        .told;
            case AnswerRejected(var petitionId, var answerNumber, var criteria, var reason, var document, var on) ->
                new EventDetails()
                        .and("answerNumber", answerNumber)
                        .and("criteria", criteria)
                        .onGrounds(reason, document)
                        .told;
            case ResolutionConfirmed(var petitionId, var answerNumber, var reason, var document, var on) ->
                new EventDetails().and("answerNumber", answerNumber).onGrounds(reason, document).told;
            case ResolutionDisputed(var petitionId, var answerNumber, var reason, var document, var on) ->
                new EventDetails().and("answerNumber", answerNumber).onGrounds(reason, document).told;
            case SupervisionEscalated(var petitionId, var step, var reason, var document, var on) ->
                new EventDetails().and("step", step).onGrounds(reason, document).told;
            case VotersInformed(var petitionId, var channel, var place, var reason, var document, var on) ->
                new EventDetails().and("channel", channel).and("place", place).onGrounds(reason, document).told;
            case PetitionClosed(var petitionId, var exception, var reason, var document, var on) ->
                new EventDetails().and("exception", exception).onGrounds(reason, document).told;
            case PetitionReopened(var petitionId, var reason, var document, var on) ->
                new EventDetails().onGrounds(reason, document).told;
        };
    }

    /** Returns the value as text, number, truth value, list or map; dates in ISO form. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            case List<?> list -> list.stream().map(EventDetails::plain).toList();
            case DocumentReference(var number, var date, var summary, var signer) ->
                new EventDetails()
                        .and("number", number)
                        .and("date", date)
                        .and("summary", summary)
                        .and("signer", signer)
                        .told;
            case AnswerCriteria(var onPoint, var specific, var dated, var lawful) ->
                new EventDetails()
                        .and("onPoint", onPoint)
                        .and("specific", specific)
                        .and("dated", dated)
                        .and("lawful", lawful)
                        .told;
            case CorrectedValue(var member, var from, var to) ->
                new EventDetails().and("member", member).and("from", from).and("to", to).told;
            case Record unnamed ->
                throw new IllegalArgumentException("nobody said what is told of " + unnamed.getClass());
            default -> value.toString();
        };
    }

    /** Why and by which document, as nearly every event says it. */
    private EventDetails onGrounds(@Nullable String reason, DocumentReference document) {
        return and("reason", reason).and("document", document);
    }

    private EventDetails and(String member, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null && !Map.of().equals(plain)) {
            told.put(member, plain);
        }
        return this;
    }
}
