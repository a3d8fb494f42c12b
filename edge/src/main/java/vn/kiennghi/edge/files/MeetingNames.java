package vn.kiennghi.edge.files;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.text.Spelling;

/** Finds the voter meetings of a session by id or by place, as {@link NamesInSteps} understands it. */
public final class MeetingNames {
    private final Set<String> ids = new HashSet<>();
    private final NamesInSteps byPlace = new NamesInSteps();

    private MeetingNames() {}

    /** Returns the names of a session's meetings. */
    public static MeetingNames of(List<MeetingView> meetings) {
        MeetingNames names = new MeetingNames();
        for (MeetingView meeting : meetings) {
            names.ids.add(meeting.id());
            names.byPlace.add(meeting.id(), meeting.place());
        }
        return names;
    }

    /** Returns the id of the meeting that the text means; nothing where it means none, or where several were held there. */
    Optional<String> meant(String text) {
        String id = Spelling.key(text);
        if (ids.contains(id)) {
            return Optional.of(id);
        }
        List<String> there = byPlace.meant(text);
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }
}
