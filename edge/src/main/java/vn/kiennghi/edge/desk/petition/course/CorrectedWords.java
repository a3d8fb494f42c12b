package vn.kiennghi.edge.desk.petition.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.text.Dates;

/** Says what was put right, each value in words (R18). */
record CorrectedWords(Referents referents, Words words) {
    /** Returns the member of which the event says so, or nothing. */
    static Optional<CorrectableMember> member(String constant) {
        return Arrays.stream(CorrectableMember.values())
                .filter(member -> member.name().equals(constant))
                .findFirst();
    }

    String value(CorrectableMember member, @Nullable String value) {
        if (value == null) {
            return Words.NOTHING;
        }
        return switch (member) {
            case KIND -> words.label("kind", value);
            case ROUND -> words.label("round", value);
            case RECEIVED_ON -> Dates.parse(value).map(words::day).orElse(value);
            case MEETING -> referents.meeting(value);
            case CONTENT, GROUP, PLACE -> value;
        };
    }

    /** Returns for a member of the petition what it was before each correction, when that was put right and why. */
    List<String> notes(PetitionView petition, CorrectableMember member) {
        return petition.corrections().stream()
                .flatMap(correction -> correction.changes().stream()
                        .filter(change -> change.member() == member)
                        .map(change -> words.say(
                                "petition.corrected",
                                words.day(correction.on()),
                                value(member, change.from()),
                                correction.reason())))
                .toList();
    }
}
