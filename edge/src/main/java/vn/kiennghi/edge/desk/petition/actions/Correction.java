package vn.kiennghi.edge.desk.petition.actions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;

/**
 * The form by which what was recorded wrongly is put right. It shows what is recorded; what is left as it is is no correction, what
 * is emptied is taken away.
 */
final class Correction {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String CHANGES = "changes.";
    private static final String REMOVED = CHANGES + "removed";
    /** What an entry showed when the form was first opened: only what its reader changed of that is a correction. */
    private static final String SHOWN = "shown.";

    private Correction() {}

    /** Returns the form with what is recorded of the petition. */
    static FilledForm of(PetitionView petition, FilledForm form) {
        FilledForm filled = form;
        for (CorrectableMember member : CorrectableMember.values()) {
            filled = filled.with(entry(member), recorded(petition, member))
                    .with(SHOWN + entry(member), recorded(petition, member));
        }
        return filled;
    }

    /**
     * Returns the entries of a sent form as a body has them: those left as they were shown left out, emptied ones named as removed.
     * What somebody else put right meanwhile is so not undone.
     *
     * @throws vn.kiennghi.edge.platform.problem.ProblemException (422) if one is emptied that cannot be missing
     */
    static Map<String, List<String>> changed(PetitionView petition, Map<String, List<String>> sent) {
        FilledForm recorded = of(petition, FilledForm.empty(""));
        Map<String, List<String>> entries = new HashMap<>(sent);
        entries.remove(REMOVED);
        entries.keySet().removeIf(entry -> entry.startsWith(SHOWN) || isAsShown(recorded, entry, sent));
        Arrays.stream(CorrectableMember.values())
                .filter(CorrectableMember::isRequired)
                .map(Correction::entry)
                .filter(entry -> isEmptied(entries.get(entry)))
                .findFirst()
                .ifPresent(entry -> {
                    throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, entry, null, null))
                            .asException();
                });
        List<String> removed = Arrays.stream(CorrectableMember.values())
                .filter(member -> isEmptied(entries.get(entry(member))))
                .filter(member -> !member.isRequired())
                .map(CorrectableMember::member)
                .toList();
        if (!removed.isEmpty()) {
            entries.put(REMOVED, removed);
        }
        return entries;
    }

    private static boolean isAsShown(FilledForm recorded, String entry, Map<String, List<String>> sent) {
        List<String> shown = sent.getOrDefault(SHOWN + entry, List.of(recorded.value(entry)));
        return entry.startsWith(CHANGES)
                && written(first(shown)).equals(written(first(sent.getOrDefault(entry, List.of()))));
    }

    /** A browser sends other line ends than it was shown; whoever puts a sign right that can be seen changes the text. */
    private static String written(String text) {
        return BLANKS.matcher(Spelling.stored(text)).replaceAll(" ");
    }

    private static @Nullable Object recorded(PetitionView petition, CorrectableMember member) {
        return switch (member) {
            case CONTENT -> petition.content();
            case KIND -> petition.kind();
            case ROUND -> petition.round();
            case RECEIVED_ON -> petition.receivedOn();
            case GROUP -> petition.group();
            case PLACE -> petition.place();
            case MEETING -> petition.meeting();
        };
    }

    private static boolean isEmptied(@Nullable List<String> texts) {
        return texts != null && first(texts).isBlank();
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private static String entry(CorrectableMember member) {
        return CHANGES + member.member();
    }
}
