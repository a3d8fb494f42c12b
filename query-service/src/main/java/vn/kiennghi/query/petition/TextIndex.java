package vn.kiennghi.query.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which petitions of a term say what. A word that is searched for stands anywhere within what is written between two blanks: so it
 * is looked up among the different pieces of text, which are few, and those tell in which petitions they stand. The texts
 * themselves are not held. A petition whose text changes gets another number; the old one stays behind and means nothing.
 */
final class TextIndex {
    /** So many neighbouring letters of a piece of text lead to it. */
    private static final int LONGEST_GRAM = 3;

    private static final int NO_PETITION = -1;
    private static final int BYTES_OF_PIECE = 120;
    private static final int BYTES_OF_PLACE = 2;

    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> pieces = new ArrayList<>();

    /** By piece the one petition in which it stands; then there is nothing in {@link #several}. */
    private int[] one = new int[64];

    private final List<@Nullable RoaringBitmap> several = new ArrayList<>();
    private final Map<Long, RoaringBitmap> piecesWith = new HashMap<>();
    private long bytes;

    /** Returns about how many bytes of the heap the index takes. */
    long bytes() {
        return bytes;
    }

    /** Takes what a petition says, folded. */
    void add(int petition, String reference, String text) {
        // A reference is seldom that of another petition: to look for it among all others would only take room.
        pieces(reference, petition, true);
        pieces(text, petition, false);
    }

    private void pieces(String text, int petition, boolean ofItsOwn) {
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf(' ', from);
            int end = to < 0 ? text.length() : to;
            if (end > from) {
                add(text.substring(from, end), petition, ofItsOwn);
            }
            from = end + 1;
        }
    }

    private void add(String piece, int petition, boolean ofItsOwn) {
        if (ofItsOwn && piece.chars().anyMatch(Character::isDigit)) {
            newPiece(piece, petition);
            return;
        }
        Integer number = known.get(piece);
        if (number == null) {
            known.put(piece, newPiece(piece, petition));
            return;
        }
        bytes += BYTES_OF_PLACE;
        RoaringBitmap places = several.get(number);
        if (places != null) {
            places.add(petition);
        } else if (one[number] != petition) {
            several.set(number, RoaringBitmap.bitmapOf(one[number], petition));
            one[number] = NO_PETITION;
        }
    }

    private int newPiece(String piece, int petition) {
        int number = pieces.size();
        if (number == one.length) {
            one = Arrays.copyOf(one, number * 2);
        }
        pieces.add(piece);
        several.add(null);
        one[number] = petition;
        for (int length = 1; length <= LONGEST_GRAM; length++) {
            for (int from = 0; from + length <= piece.length(); from++) {
                piecesWith
                        .computeIfAbsent(gram(piece, from, length), none -> new RoaringBitmap())
                        .add(number);
            }
        }
        bytes += BYTES_OF_PIECE + (long) piece.length() * (LONGEST_GRAM + 1) * 2;
        return number;
    }

    private static long gram(String text, int from, int length) {
        long gram = 0;
        for (int i = from; i < from + length; i++) {
            gram = gram << Character.SIZE | text.charAt(i);
        }
        return gram;
    }

    /**
     * Returns the petitions in which the word stands, and numbers that mean nothing any more.
     *
     * @param word folded, without blanks, not empty
     */
    RoaringBitmap containing(String word) {
        RoaringBitmap found = new RoaringBitmap();
        List<RoaringBitmap> manyPlaces = new ArrayList<>();
        PeekableIntIterator candidates = candidates(word).getIntIterator();
        while (candidates.hasNext()) {
            int number = candidates.next();
            if (word.length() > LONGEST_GRAM && !pieces.get(number).contains(word)) {
                continue;
            }
            RoaringBitmap places = several.get(number);
            if (places == null) {
                found.add(one[number]);
            } else {
                manyPlaces.add(places);
            }
        }
        if (manyPlaces.isEmpty()) {
            return found;
        }
        manyPlaces.add(found);
        return FastAggregation.or(manyPlaces.iterator());
    }

    /** Returns the pieces of text that have every gram of the word. */
    private RoaringBitmap candidates(String word) {
        int length = Math.min(word.length(), LONGEST_GRAM);
        RoaringBitmap candidates = null;
        for (int from = 0; from + length <= word.length(); from++) {
            RoaringBitmap with = piecesWith.get(gram(word, from, length));
            if (with == null) {
                return new RoaringBitmap();
            }
            candidates = candidates == null ? with : RoaringBitmap.and(candidates, with);
        }
        return candidates == null ? new RoaringBitmap() : candidates;
    }
}
