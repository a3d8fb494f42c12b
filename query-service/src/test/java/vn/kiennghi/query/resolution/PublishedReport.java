package vn.kiennghi.query.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;

/** Tells a council's published report as what must have happened for its figures to come out. */
final class PublishedReport {
    private final JsonNode report;
    private final Level own;
    private final List<Story> all = new ArrayList<>();
    private final Map<Story, String> agencies = new HashMap<>();

    PublishedReport(JsonNode report) {
        this.report = report;
        this.own = Level.valueOf(report.get("level").asString());
    }

    Level level() {
        return own;
    }

    List<PetitionRow> rows() {
        report.get("sessions").forEach(this::tell);
        return all.stream().map(Story::row).toList();
    }

    private void tell(JsonNode session) {
        List<Story> received = receive(session);
        List<Story> toMove = new ArrayList<>(received);
        for (Story parent : received.subList(0, session.get("split").asInt())) {
            toMove.remove(parent);
            toMove.addAll(split(parent, session));
        }
        all.addAll(toMove);
        String on = session.get("transferredOn").asString();
        List<Story> handedOver = new ArrayList<>();
        for (Story story : toMove) {
            Level level = story.row().level();
            if (level == own) {
                story.transferred(on).assigned(agencyOf(story), on, null);
                handedOver.add(story);
            } else {
                story.forwarded(level == null ? own : level, on);
            }
        }
        handedOver.sort(Comparator.comparing(story -> story.row().receipt().reference()));
        answer(handedOver, session);
    }

    private List<Story> receive(JsonNode session) {
        List<Story> received = new ArrayList<>();
        session.get("petitions")
                .forEach(group -> IntStream.range(0, group.get("count").asInt()).forEach(i -> {
                    int place = received.size() + 1;
                    String on = session.get("receivedOn").asString();
                    String field = text(group, "field", "khac");
                    Level level = Level.valueOf(text(group, "level", own.name()));
                    Story story = Story.received(
                                    Story.TERM,
                                    session.get("number").asInt(),
                                    "%s-%04d".formatted(report.get("report").asString(), place),
                                    place,
                                    Round.valueOf(text(group, "round", "BEFORE")),
                                    on,
                                    field,
                                    level)
                            .classified(field, level, on);
                    agencies.put(story, text(group, "agency", "so"));
                    received.add(story);
                }));
        return received;
    }

    private List<Story> split(Story parent, JsonNode session) {
        PetitionRow row = parent.row();
        String on = session.get("splitOn").asString();
        List<Story> items = IntStream.rangeClosed(1, session.get("splitInto").asInt())
                .mapToObj(i -> parent.item(row.receipt().reference() + "/" + i, on, row.level()))
                .toList();
        items.forEach(item -> agencies.put(item, agencyOf(parent)));
        parent.split(on, items.toArray(Story[]::new));
        all.add(parent);
        return items;
    }

    private void answer(List<Story> handedOver, JsonNode session) {
        Set<Story> answered = new HashSet<>();
        session.get("answers").forEach(group -> {
            @Nullable String agency = group.has("agency") ? group.get("agency").asString() : null;
            handedOver.stream()
                    .filter(story -> !answered.contains(story))
                    .filter(story -> agency == null || agency.equals(agencyOf(story)))
                    .limit(group.get("count").asInt())
                    .toList()
                    .forEach(story -> {
                        answered.add(story);
                        story.answered(
                                agencyOf(story),
                                Outcome.valueOf(group.get("outcome").asString()),
                                session.get("answeredOn").asString());
                    });
        });
    }

    private String agencyOf(Story story) {
        return agencies.getOrDefault(story, "so");
    }

    private static String text(JsonNode node, String member, String otherwise) {
        return node.has(member) ? node.get(member).asString() : otherwise;
    }
}
