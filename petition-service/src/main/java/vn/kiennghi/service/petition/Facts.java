package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.text.Spelling;

/**
 * What is known of a petition's receipt, as far as it can be corrected (R18).
 *
 * @param values present values by member, days in ISO form; a member without a value is absent
 * @param contents every content it ever had, the present one last
 */
record Facts(Map<CorrectableMember, String> values, List<String> contents) {
    Facts {
        values = Map.copyOf(values);
        contents = List.copyOf(contents);
    }

    static Facts of(PetitionReceived receipt) {
        Map<CorrectableMember, String> values = new EnumMap<>(CorrectableMember.class);
        values.put(CorrectableMember.CONTENT, receipt.content());
        values.put(CorrectableMember.KIND, receipt.kind().name());
        values.put(CorrectableMember.ROUND, receipt.round().name());
        values.put(CorrectableMember.RECEIVED_ON, receipt.receivedOn().toString());
        put(values, CorrectableMember.GROUP, receipt.group());
        put(values, CorrectableMember.PLACE, receipt.place());
        put(values, CorrectableMember.MEETING, receipt.meeting());
        return new Facts(values, List.of(receipt.content()));
    }

    Facts after(PetitionCorrected corrected) {
        Map<CorrectableMember, String> right = new EnumMap<>(CorrectableMember.class);
        right.putAll(values);
        List<String> said = new ArrayList<>(contents);
        for (CorrectedValue change : corrected.values()) {
            put(right, change.member(), change.to());
            if (change.member() == CorrectableMember.CONTENT && change.to() != null) {
                said.add(change.to());
            }
        }
        return new Facts(right, said);
    }

    /** Returns the present value; null if there is none. */
    @Nullable String value(CorrectableMember member) {
        return values.get(member);
    }

    String content() {
        return contents.getLast();
    }

    LocalDate receivedOn() {
        return LocalDate.parse(values.getOrDefault(CorrectableMember.RECEIVED_ON, ""));
    }

    /** Returns whether the petition says that now, or was once recorded to. */
    boolean everSaid(String content) {
        return contents.stream().anyMatch(said -> Spelling.same(said, content));
    }

    private static void put(Map<CorrectableMember, String> values, CorrectableMember member, @Nullable String value) {
        if (value == null) {
            values.remove(member);
        } else {
            values.put(member, value);
        }
    }
}
