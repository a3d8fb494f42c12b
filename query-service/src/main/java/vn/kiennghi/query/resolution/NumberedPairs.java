package vn.kiennghi.query.resolution;

import java.util.Arrays;

/** Pairs of numbers, each with a number of its own in the order in which they came. */
final class NumberedPairs {
    private static final int FIRST_ROOM = 64;

    private long[] pairs = new long[FIRST_ROOM];
    private int size;
    /** By hash, the number of the pair and one more; 0: free. Never more than half full. */
    private int[] places = new int[2 * FIRST_ROOM];

    /** Returns the number of the pair; the next free one if it is new. */
    int numberOf(int first, int second) {
        long pair = (long) first << Integer.SIZE | Integer.toUnsignedLong(second);
        int place = place(pair);
        if (places[place] == 0) {
            if (size == pairs.length) {
                grow();
                place = place(pair);
            }
            pairs[size] = pair;
            places[place] = ++size;
        }
        return places[place] - 1;
    }

    int first(int number) {
        return (int) (pairs[number] >> Integer.SIZE);
    }

    int second(int number) {
        return (int) pairs[number];
    }

    int size() {
        return size;
    }

    private int place(long pair) {
        int mask = places.length - 1;
        // The golden ratio spreads neighbours.
        int place = (int) (pair * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        while (places[place] != 0 && pairs[places[place] - 1] != pair) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, 2 * size);
        places = new int[2 * pairs.length];
        for (int number = 0; number < size; number++) {
            places[place(pairs[number])] = number + 1;
        }
    }
}
