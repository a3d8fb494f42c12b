package vn.kiennghi.front.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kiennghi.api.council.MeetingView;

/** Finds the voter meetings of a session by id or by place, whatever its case and diacritics. */
public final class MeetingNames {
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> byPlace = new HashMap<>();

    private MeetingNames() {}

    /** Returns the names of a session's meetings. */
    public static MeetingNames of(List<MeetingView> meetings) {
        MeetingNames names = new MeetingNames();
        for (MeetingView meeting : meetings) {
            names.ids.add(meeting.id());
            names.byPlace
                    .computeIfAbsent(Folding.fold(meeting.place()), place -> new HashSet<>())
                    .add(meeting.id());
        }
        return names;
    }

    /** Returns the id of the meeting that the text means; nothing where it means none, or where several were held there. */
    Optional<String> meant(String text) {
        if (ids.contains(text)) {
            return Optional.of(text);
        }
        Set<String> there = byPlace.getOrDefault(Folding.fold(text), Set.of());
        return there.size() == 1 ? there.stream().findFirst() : Optional.empty();
    }
}
