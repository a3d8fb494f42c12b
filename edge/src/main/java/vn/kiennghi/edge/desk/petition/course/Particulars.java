package vn.kiennghi.edge.desk.petition.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.edge.desk.petition.Criteria;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.wording.Words;

/** Says in further lines what an event rests on: people and places, what was put right, criteria, document, dates, reason. */
record Particulars(FieldsAndAgencies catalogue, CorrectedWords corrected, Words words) {
    private static final Set<String> REVIEWS =
            Set.of("AnswerAccepted", "AnswerRejected", "ResolutionConfirmed", "ResolutionDisputed");

    List<String> of(String type, ToldMembers details) {
        Stream<Optional<String>> single = Stream.of(
                line("detail.group", data(details, "group")),
                line(type.equals("VotersInformed") ? "detail.notice.place" : "detail.place", data(details, "place")),
                line("detail.committee", details.text("committee").map(id -> words.label("committee", id))),
                line("detail.coordinating", coordinating(details.texts("coordinatingAgencies"))),
                line("detail.dueOn", details.day("dueOn").map(words::day)),
                line("detail.summary", data(details, "summary")),
                line("detail.promisedOn", details.day("promisedOn").map(words::day)),
                line("detail.met", criteria(details, true)),
                line("detail.unmet", criteria(details, false)),
                line("detail.exception", data(details, "exception")),
                details.document().flatMap(this::document),
                line(REVIEWS.contains(type) ? "detail.remark" : "detail.reason", data(details, "reason")));
        return Stream.concat(
                        details.records("values").stream().flatMap(value -> correction(value).stream()),
                        single.flatMap(Optional::stream))
                .toList();
    }

    private Optional<String> correction(ToldMembers value) {
        return value.text("member")
                .flatMap(CorrectedWords::member)
                .map(member -> words.say(
                        "detail.corrected",
                        words.say("member." + member.member()),
                        corrected.value(member, value.text("from").orElse(null)),
                        corrected.value(member, value.text("to").orElse(null))));
    }

    private Optional<String> criteria(ToldMembers details, boolean met) {
        return details.record("criteria")
                .map(criteria -> Criteria.NAMES.stream()
                        .filter(name -> criteria.isTrue(name) == met)
                        .map(name -> words.say("criterion.short." + name))
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private Optional<String> document(DocumentReference document) {
        Stream<Optional<String>> parts = Stream.of(
                part("document.number", document.number()),
                part("document.date", document.date() == null ? null : words.day(document.date())),
                part("document.summary", data(document.summary())),
                part("document.signer", data(document.signer())));
        return document.number() == null && document.summary() == null
                ? Optional.empty()
                : Optional.of(parts.flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }

    private Optional<String> data(ToldMembers details, String member) {
        return details.text(member).map(words::data);
    }

    private @Nullable String data(@Nullable String text) {
        return text == null ? null : words.data(text);
    }

    private Optional<String> part(String key, @Nullable String text) {
        return line(key, Optional.ofNullable(text));
    }

    private Optional<String> coordinating(List<String> agencies) {
        return agencies.isEmpty()
                ? Optional.empty()
                : Optional.of(agencies.stream()
                        .map(id -> Optional.ofNullable(catalogue.agency(id)).orElse(Words.NOTHING))
                        .collect(Collectors.joining("; ")));
    }

    private Optional<String> line(String key, Optional<String> value) {
        return value.map(text -> words.say(key, text));
    }
}
