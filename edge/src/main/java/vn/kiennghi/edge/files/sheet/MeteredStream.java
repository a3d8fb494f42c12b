package vn.kiennghi.edge.files.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a limited number of bytes pass. */
final class MeteredStream extends FilterInputStream {
    private long left;

    MeteredStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    /** Thrown when there is more than anybody can have meant to send. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more than a table can hold");
        }
    }
}
