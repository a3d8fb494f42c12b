package vn.kiennghi.standalone.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Where two logs differ.
 *
 * @param position the number of the event in its log; the first is 1
 * @param member which part of the event
 */
record Difference(long position, String member, String expected, String found) {
    private static final int SHOWN = 60;
    private static final int LEAD = 10;

    /** Returns the members in which the events differ. */
    static List<Difference> between(long position, StoredEvent expected, StoredEvent found) {
        List<Difference> differences = new ArrayList<>();
        SequencedMap<String, String> there = found.members();
        for (Map.Entry<String, String> member : expected.members().entrySet()) {
            String other = there.getOrDefault(member.getKey(), "");
            if (!member.getValue().equals(other)) {
                differences.add(of(position, member.getKey(), member.getValue(), other));
            }
        }
        return List.copyOf(differences);
    }

    /** Returns the difference of two texts; of long ones only what surrounds it. */
    static Difference of(long position, String member, String expected, String found) {
        boolean isShort = Math.max(expected.length(), found.length()) <= SHOWN;
        int at = isShort ? 0 : Math.max(0, firstDifference(expected, found) - LEAD);
        return new Difference(position, member, from(expected, at), from(found, at));
    }

    private static int firstDifference(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return shorter;
    }

    private static String from(String text, int at) {
        int end = Math.min(text.length(), at + SHOWN);
        return (at > 0 ? "…" : "") + text.substring(at, end) + (end < text.length() ? "…" : "");
    }

    String vietnamese() {
        return "sự kiện thứ " + position + ", " + member + ": cần có '" + expected + "', nhưng thấy '" + found + "'";
    }

    String english() {
        return "event " + position + ", " + member + ": expected '" + expected + "', found '" + found + "'";
    }
}
