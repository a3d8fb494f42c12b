package vn.kiennghi.edge.desk.petition.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionHistory.By;
import vn.kiennghi.api.petition.PetitionHistory.Entry;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.wording.Words;

/** Tells a petition's history, the first event first. */
public final class Timeline {
    private final Sentences sentences;
    private final Particulars particulars;
    private final Changes changes;
    private final Words words;

    /**
     * @param referents speak of the petitions and meetings that events name
     */
    public Timeline(FieldsAndAgencies catalogue, Referents referents, Words words) {
        this.sentences = new Sentences(catalogue, referents, words);
        this.particulars = new Particulars(catalogue, new CorrectedWords(referents, words), words);
        this.changes = new Changes(catalogue, words);
        this.words = words;
    }

    /** Returns the events in words. */
    public List<TimelineEntry> of(Optional<PetitionHistory> history) {
        return history.stream()
                .flatMap(known -> known.events().stream())
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(Entry event) {
        ToldMembers details = new ToldMembers(event.details());
        return new TimelineEntry(
                event.type(),
                sentences.sentence(event),
                particulars.of(event.type(), details),
                changes.lines(event.changes()),
                words.day(event.on()),
                words.moment(event.recordedAt()),
                who(event.by()),
                automation(event.by()));
    }

    private String who(By by) {
        if (automation(by) != null) {
            return by.onBehalfOf() == null ? words.say("by.system") : words.say("by.systemFor", by.onBehalfOf());
        }
        if (by.role() == null) {
            return by.user();
        }
        String role = words.label("role", by.role());
        return by.inPlaceOf() == null
                ? words.say("by.user", by.user(), role)
                : words.say("by.inPlaceOf", by.user(), role, words.label("role", by.inPlaceOf()));
    }

    private static @Nullable String automation(By by) {
        return by.user().startsWith(ActorMetaData.SYSTEM_PREFIX)
                ? by.user().substring(ActorMetaData.SYSTEM_PREFIX.length())
                : null;
    }
}
