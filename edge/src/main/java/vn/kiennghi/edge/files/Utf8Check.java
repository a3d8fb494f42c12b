package vn.kiennghi.edge.files;

/** Follows bytes one by one and says where they cease to be UTF-8; a decoder would not tell the place. */
final class Utf8Check {
    private long position;
    private int due;
    private int least;
    private int most;

    /** Returns the place of the last byte taken, the first being 1. */
    long position() {
        return position;
    }

    /** Returns whether no character is left half-read. */
    boolean isComplete() {
        return due == 0;
    }

    /** Takes the next byte and returns whether it can stand here. */
    boolean accepts(byte next) {
        position++;
        int value = next & 0xff;
        if (due > 0) {
            boolean fits = value >= least && value <= most;
            due--;
            least = 0x80;
            most = 0xbf;
            return fits;
        }
        return value < 0x80 || starts(value);
    }

    /** The second byte's range is narrower after some: no over-long forms, no surrogates, nothing past U+10FFFF. */
    private boolean starts(int value) {
        least = 0x80;
        most = 0xbf;
        if (value >= 0xc2 && value <= 0xdf) {
            due = 1;
        } else if (value >= 0xe0 && value <= 0xef) {
            due = 2;
            least = value == 0xe0 ? 0xa0 : 0x80;
            most = value == 0xed ? 0x9f : 0xbf;
        } else if (value >= 0xf0 && value <= 0xf4) {
            due = 3;
            least = value == 0xf0 ? 0x90 : 0x80;
            most = value == 0xf4 ? 0x8f : 0xbf;
        } else {
            return false;
        }
        return true;
    }
}
