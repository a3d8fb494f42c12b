package vn.kiennghi.edge.desk.petition.course;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionHistory.Change;
import vn.kiennghi.edge.desk.petition.course.TimelineEntry.ChangeLine;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.wording.Words;

/** Says what an event changed; what it set for the first time is in its sentence already, but for the stage. */
record Changes(FieldsAndAgencies catalogue, Words words) {
    private static final String STAGE = "stage";
    private static final List<String> TOLD =
            List.of(STAGE, "outcome", "verdict", "field", "level", "committee", "agency", "dueOn");

    List<ChangeLine> lines(Map<String, Change> changes) {
        return TOLD.stream()
                .filter(changes::containsKey)
                .flatMap(member -> line(member, changes.get(member)).stream())
                .toList();
    }

    private List<ChangeLine> line(String member, @Nullable Change change) {
        return change == null || (change.from() == null && !member.equals(STAGE))
                ? List.of()
                : List.of(new ChangeLine(
                        words.say("member." + member),
                        change.from() == null ? null : value(member, change.from()),
                        value(member, change.to())));
    }

    private String value(String member, @Nullable Object value) {
        if (value == null) {
            return Words.NOTHING;
        }
        String text = value.toString();
        return switch (member) {
            case "field" -> orText(catalogue.field(text), text);
            case "agency" -> orText(catalogue.agency(text), text);
            case "dueOn" ->
                new ToldMembers(Map.of(member, value))
                        .day(member)
                        .map(words::day)
                        .orElse(text);
            default -> words.label(member, text);
        };
    }

    private static String orText(@Nullable String name, String text) {
        return name == null ? text : name;
    }
}
