package vn.kiennghi.edge.platform.traffic;

/**
 * The threads of the operating system that carry requests. Each request has a virtual thread, so that who waits costs nearly
 * nothing; but one that computes, or is in the database's native code, leaves its carrier to nobody. So there are more carriers than
 * processors: a long import then does not make a page wait until it is through.
 */
public final class Carriers {
    private static final String SETTING = "jdk.virtualThreadScheduler.parallelism";
    private static final int PER_PROCESSOR = 4;
    private static final int LEAST = 16;

    private Carriers() {}

    /** Sees to it that there are enough; to be called before anything else, and an operator's own setting stays. */
    public static void provide() {
        if (System.getProperty(SETTING) == null) {
            int wanted = Math.max(LEAST, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
            System.setProperty(SETTING, Integer.toString(wanted));
        }
    }
}
