package vn.kiennghi.edge.web.petition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionView;

/** What was put right of a petition, to be told beside what is right (R18). */
final class Corrections {
    private Corrections() {}

    /** Returns a sentence for each correction, by the name of the member that it was about. */
    static Map<String, List<String>> of(PetitionView petition, CorrectedWords words) {
        return Arrays.stream(CorrectableMember.values())
                .collect(Collectors.toMap(CorrectableMember::member, member -> words.notes(petition, member)));
    }
}
