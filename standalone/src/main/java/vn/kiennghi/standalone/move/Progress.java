package vn.kiennghi.standalone.move;

import vn.kiennghi.standalone.start.Terminal;

/** Tells a person how far the work has come. */
interface Progress {
    /** For work that is soon done. */
    Progress NONE = _ -> {};

    /** Called for every event. */
    void reached(long position);

    /** Says something every now and then. */
    static Progress on(Terminal terminal, long events) {
        return position -> {
            if (position % 10_000 == 0) {
                terminal.say("  … " + position + " / " + events);
            }
        };
    }
}
