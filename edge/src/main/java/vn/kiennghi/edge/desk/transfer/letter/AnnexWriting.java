package vn.kiennghi.edge.desk.transfer.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage.Item;

/** Writes the annex: the petitions field by field, in the order of the council's catalogue. */
final class AnnexWriting {
    private static final String WITHOUT_FIELD = "Lĩnh vực khác";

    private AnnexWriting() {}

    static List<Annex.Group> groups(LetterFacts facts) {
        Map<String, List<Item>> byField = new LinkedHashMap<>();
        facts.council().fields().forEach(field -> byField.put(field.name(), new ArrayList<>()));
        Map<String, String> names = facts.council().fields().stream()
                .collect(Collectors.toMap(FieldView::id, FieldView::name, (first, second) -> first));
        for (Item petition : facts.petitions()) {
            String field =
                    petition.field() == null ? WITHOUT_FIELD : names.getOrDefault(petition.field(), petition.field());
            byField.computeIfAbsent(field, none -> new ArrayList<>()).add(petition);
        }
        List<Annex.Group> groups = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<Item>> entry : byField.entrySet()) {
            if (entry.getValue().isEmpty()) {
                continue;
            }
            List<Annex.Line> lines = new ArrayList<>();
            for (Item petition : entry.getValue()) {
                number++;
                lines.add(line(number, petition, facts.references()));
            }
            groups.add(new Annex.Group(
                    OfficialNumbers.roman(groups.size() + 1),
                    entry.getKey(),
                    LetterWriting.counted(entry.getValue()),
                    lines));
        }
        return groups;
    }

    private static Annex.Line line(int number, Item petition, Map<String, String> references) {
        return new Annex.Line(
                number, petition.reference(), petition.content(), origin(petition), remark(petition, references));
    }

    /** R31: commune and deputies' group, no voter's name. */
    private static String origin(Item petition) {
        return Stream.of(petition.place(), petition.group())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** R9: an item says which petition it was split from. */
    private static String remark(Item petition, Map<String, String> references) {
        String parent = petition.parentId() == null ? null : references.get(petition.parentId());
        return Stream.of(
                        petition.kind() == PetitionKind.Y_KIEN ? "Ý kiến" : null,
                        parent == null ? null : "Tách từ kiến nghị số " + parent)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
