package vn.kiennghi.query.reading;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Reader;

/** What a reader may read of petitions, found once for a question. */
public final class ReadingRight {
    private final Reader reader;
    private final Map<String, Set<String>> ownOnly;

    /**
     * @param ownOnly by council, where the reader reads only what concerns his agencies, these
     */
    ReadingRight(Reader reader, Map<String, Set<String>> ownOnly) {
        this.reader = reader;
        this.ownOnly = Map.copyOf(ownOnly);
    }

    /** Returns the councils of which there is anything to read; null: every one. */
    public @Nullable Set<String> councils() {
        return reader.councils();
    }

    /** Returns whether every petition of the council may be read. */
    public boolean isOfAll(String councilId) {
        return reader.isOf(councilId) && !ownOnly.containsKey(councilId);
    }

    /** Returns whether of some council not every petition may be read, though some may. */
    public boolean isNarrow() {
        return !ownOnly.isEmpty();
    }

    /** Returns the agencies whose petitions may be read where not all may; none where nothing may. */
    public Set<String> agencies(String councilId) {
        return ownOnly.getOrDefault(councilId, Set.of());
    }

    /** Returns the refusal of a petition or document of the council. */
    public RuntimeException refusal(String councilId) {
        return reader.refusedIn(councilId);
    }
}
