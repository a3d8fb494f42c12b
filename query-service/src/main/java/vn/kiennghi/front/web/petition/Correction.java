package vn.kiennghi.front.web.petition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionText;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.web.form.FilledForm;

/**
 * The form by which what was recorded wrongly is put right. It shows what is recorded; what is left as it is is no correction, what
 * is emptied is taken away.
 */
final class Correction {
    private static final String CHANGES = "changes.";
    private static final String REMOVED = CHANGES + "removed";

    private Correction() {}

    /** Returns the form with what is recorded of the petition. */
    static FilledForm of(PetitionView petition, FilledForm form) {
        return form.with(entry(CorrectableMember.CONTENT), petition.content())
                .with(entry(CorrectableMember.KIND), petition.kind())
                .with(entry(CorrectableMember.ROUND), petition.round())
                .with(entry(CorrectableMember.RECEIVED_ON), petition.receivedOn())
                .with(entry(CorrectableMember.GROUP), petition.group())
                .with(entry(CorrectableMember.PLACE), petition.place())
                .with(entry(CorrectableMember.MEETING), petition.meeting());
    }

    /**
     * Returns the entries of a sent form as a body has them: unchanged ones left out, emptied ones named as removed.
     *
     * @throws vn.kiennghi.front.platform.problem.ProblemException (422) if one is emptied that cannot be missing
     */
    static Map<String, List<String>> changed(PetitionView petition, Map<String, List<String>> sent) {
        FilledForm recorded = of(petition, FilledForm.empty(""));
        Map<String, List<String>> entries = new HashMap<>(sent);
        entries.remove(REMOVED);
        entries.keySet().removeIf(entry -> isAsRecorded(recorded, entry, sent));
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

    private static boolean isAsRecorded(FilledForm recorded, String entry, Map<String, List<String>> sent) {
        return entry.startsWith(CHANGES)
                && PetitionText.sayTheSame(recorded.value(entry), first(sent.getOrDefault(entry, List.of())));
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
