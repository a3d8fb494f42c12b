package vn.kiennghi.standalone.start;

import java.io.PrintStream;

/** The operator's terminal: what a person must read does not go to the log. */
public final class Terminal {
    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    /** Writes lines of text. */
    public void say(String... lines) {
        for (String line : lines) {
            out.println(line);
        }
        out.flush();
    }
}
