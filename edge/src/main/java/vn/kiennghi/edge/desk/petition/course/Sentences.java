package vn.kiennghi.edge.desk.petition.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionHistory.Change;
import vn.kiennghi.api.petition.PetitionHistory.Entry;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.wording.Words;

/** Says an event in one sentence. */
record Sentences(FieldsAndAgencies catalogue, Referents referents, Words words) {

    /** Returns the event in one sentence; an event that is not known here is said by its name. */
    String sentence(Entry event, EventDetails details) {
        String type = event.type();
        if (details.isTrue("unreadable")) {
            return words.say("event.unreadable", type);
        }
        return switch (type) {
            case "PetitionReceived" ->
                words.say(
                        "event.PetitionReceived",
                        lowered(label("kind", details.text("kind"))),
                        details.text("reference").orElse(Words.NOTHING),
                        lowered(label("round", details.text("round"))));
            case "PetitionClassified" ->
                words.say(
                        details.text("reason").isPresent()
                                ? "event.PetitionClassified.again"
                                : "event.PetitionClassified",
                        name(catalogue.field(details.text("field").orElse(null))),
                        lowered(label("level", details.text("level"))));
            case "PetitionSplit" -> split(event.changes().get("items"));
            case "PetitionTransferred" ->
                words.say(
                        "event.PetitionTransferred",
                        recipient(details),
                        details.text("documentNumber").orElse(Words.NOTHING));
            case "PetitionForwarded" ->
                words.say("event.PetitionForwarded", recipient(details), lowered(label("level", details.text("to"))));
            case "AssignedToAgency" ->
                words.say(
                        details.isTrue("fromAnswer") ? "event.AssignedToAgency.fromAnswer" : "event.AssignedToAgency",
                        agency(details.text("leadAgency")));
            case "AssignmentRefused" -> words.say("event.AssignmentRefused", agency(details.text("agency")));
            case "Answered" ->
                words.say(
                        "event.Answered",
                        agency(details.text("agency")),
                        lowered(label("outcome", details.text("outcome"))));
            case "SupervisionFlagged" -> words.say("event.SupervisionFlagged", reasons(details.texts("reasons")));
            case "PetitionCorrected" -> words.say("event.PetitionCorrected", corrected(details));
            case "PetitionMerged" -> words.say("event.PetitionMerged", petition(details.text("into")));
            case "PetitionUnmerged" -> words.say("event.PetitionUnmerged", petition(details.text("from")));
            case "RepeatLinked" -> words.say("event.RepeatLinked", petition(details.text("of")));
            case "ToldApart" -> words.say("event.ToldApart", petition(details.text("from")));
            case "AnsweredOnTheSpot" ->
                words.say("event.AnsweredOnTheSpot", details.text("answeredBy").orElse(Words.NOTHING));
            case "ReturnedToSource" ->
                words.say("event.ReturnedToSource", lowered(label("ground", details.text("ground"))));
            case "AnswerAccepted", "AnswerRejected", "ResolutionConfirmed", "ResolutionDisputed" ->
                words.say("event." + type, details.text("answerNumber").orElse(Words.NOTHING));
            case "SupervisionEscalated" ->
                words.say("event.SupervisionEscalated", lowered(label("escalation", details.text("step"))));
            case "VotersInformed" ->
                words.say("event.VotersInformed", lowered(label("channel", details.text("channel"))));
            case "PetitionClosed" ->
                words.say(
                        details.text("exception").isPresent()
                                ? "event.PetitionClosed.exception"
                                : "event.PetitionClosed");
            case "SupervisionFlagCleared", "PetitionTransferWithdrawn", "PetitionReopened" ->
                words.say("event." + type);
            default -> words.say("event.other", type);
        };
    }

    /** The ids of the items are no part of the details; how many there are is told as a change. */
    private String split(@Nullable Change items) {
        return items == null || items.to() == null
                ? words.say("event.PetitionSplit.uncounted")
                : words.say("event.PetitionSplit", items.to());
    }

    private String petition(Optional<String> id) {
        return id.map(referents::petition).orElse(Words.NOTHING);
    }

    private String corrected(EventDetails details) {
        return details.records("values").stream()
                .flatMap(value -> value.text("member").stream())
                .flatMap(constant -> CorrectedWords.member(constant).stream())
                .map(member -> lowered(words.say("member." + member.member())))
                .collect(Collectors.joining(", "));
    }

    private String reasons(List<String> reasons) {
        return reasons.stream().map(reason -> words.label("flag", reason)).collect(Collectors.joining(", "));
    }

    private String recipient(EventDetails details) {
        return details.text("recipient")
                .or(() -> details.text("recipientKind").map(kind -> words.label("recipientKind", kind)))
                .orElseGet(() -> words.say("event.body"));
    }

    private String agency(Optional<String> id) {
        return name(catalogue.agency(id.orElse(null)));
    }

    private String label(String group, Optional<String> value) {
        return words.label(group, value.orElse(null));
    }

    private static String name(@Nullable String name) {
        return name == null ? Words.NOTHING : name;
    }

    /** Labels begin with a capital; within a sentence they do not. */
    private static String lowered(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
