package vn.kiennghi.front.web.petition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionHistory.Change;
import vn.kiennghi.api.petition.PetitionHistory.Entry;
import vn.kiennghi.front.web.reading.Catalogue;
import vn.kiennghi.front.web.text.Words;

/** Says an event in one sentence, and in further lines what it rests on. */
record Sentences(Catalogue catalogue, Words words) {

    /** Returns the event in one sentence; an event that is not known here is said by its name. */
    String sentence(Entry event, EventDetails details) {
        String type = event.type();
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
            case "SupervisionFlagCleared" -> words.say("event.SupervisionFlagCleared");
            default -> words.sayOr("event." + type, words.say("event.other", type));
        };
    }

    /** Returns what else the event says: people and places, document, dates, reason. */
    List<String> furtherLines(EventDetails details) {
        return Stream.of(
                        line("detail.group", details.text("group")),
                        line("detail.place", details.text("place")),
                        line("detail.committee", details.text("committee").map(this::committee)),
                        line("detail.coordinating", coordinating(details.texts("coordinatingAgencies"))),
                        line("detail.dueOn", details.day("dueOn").map(words::day)),
                        line("detail.summary", details.text("summary")),
                        line("detail.promisedOn", details.day("promisedOn").map(words::day)),
                        details.document().flatMap(this::document),
                        line("detail.reason", details.text("reason")))
                .flatMap(Optional::stream)
                .toList();
    }

    String committee(String id) {
        return words.label("committee", id);
    }

    private Optional<String> document(DocumentReference document) {
        Stream<Optional<String>> parts = Stream.of(
                Optional.ofNullable(document.number()).map(number -> words.say("document.number", number)),
                Optional.ofNullable(document.date()).map(day -> words.say("document.date", words.day(day))),
                Optional.ofNullable(document.summary()).map(summary -> words.say("document.summary", summary)),
                Optional.ofNullable(document.signer()).map(signer -> words.say("document.signer", signer)));
        return document.number() == null && document.summary() == null
                ? Optional.empty()
                : Optional.of(parts.flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }

    private Optional<String> coordinating(List<String> agencies) {
        return agencies.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        agencies.stream().map(id -> name(catalogue.agency(id))).collect(Collectors.joining("; ")));
    }

    /** The ids of the items are no part of the details; how many there are is told as a change. */
    private String split(@Nullable Change items) {
        return items == null || items.to() == null
                ? words.say("event.PetitionSplit.uncounted")
                : words.say("event.PetitionSplit", items.to());
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

    private Optional<String> line(String key, Optional<String> value) {
        return value.map(text -> words.say(key, text));
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
