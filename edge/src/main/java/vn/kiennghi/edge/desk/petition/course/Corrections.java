package vn.kiennghi.edge.desk.petition.course;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.page.wording.Words;

/** What was put right of a petition, to be told beside what is right (R18). */
public final class Corrections {
    private Corrections() {}

    /** Returns a sentence for each correction, by the name of the member that it was about. */
    public static Map<String, List<String>> of(PetitionView petition, Referents referents, Words words) {
        CorrectedWords corrected = new CorrectedWords(referents, words);
        return Arrays.stream(CorrectableMember.values())
                .collect(Collectors.toMap(CorrectableMember::member, member -> corrected.notes(petition, member)));
    }
}
