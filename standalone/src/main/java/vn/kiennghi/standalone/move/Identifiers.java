package vn.kiennghi.standalone.move;

import java.util.Arrays;

/** The identifiers of a log's events, eight bytes of memory for each: enough to find the few that may be there twice. */
final class Identifiers {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] digests = new long[1_024];
    private int count;
    private boolean sorted = true;

    void add(StoredEvent event) {
        if (count == digests.length) {
            digests = Arrays.copyOf(digests, count + count / 2);
        }
        digests[count++] = digest(event);
        sorted = false;
    }

    /** Returns whether an identifier may be there twice; mostly there is none. */
    boolean mayRepeat() {
        sort();
        for (int i = 1; i < count; i++) {
            if (digests[i] == digests[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether this event's identifier may be that of another one too. */
    boolean mayBeRepeated(StoredEvent event) {
        sort();
        long digest = digest(event);
        int place = Arrays.binarySearch(digests, 0, count, digest);
        return place >= 0
                && ((place > 0 && digests[place - 1] == digest) || (place + 1 < count && digests[place + 1] == digest));
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(digests, 0, count);
            sorted = true;
        }
    }

    private static long digest(StoredEvent event) {
        String id = event.id();
        long digest = id.length();
        for (int i = 0; i < id.length(); i++) {
            digest = (Long.rotateLeft(digest, 7) ^ id.charAt(i)) * FACTOR;
        }
        return digest;
    }
}
