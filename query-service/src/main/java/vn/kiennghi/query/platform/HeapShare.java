package vn.kiennghi.query.platform;

import org.springframework.util.unit.DataSize;

/** How much of the heap something may take that is held in memory to be quick. */
public final class HeapShare {
    private HeapShare() {}

    /**
     * Returns the number of bytes.
     *
     * @param setting a size such as {@code 256MB}; blank: that part of the heap
     * @param part 4 for a quarter of the most that the heap can grow to
     * @throws IllegalArgumentException if the setting is no size
     */
    public static long bytes(String setting, int part) {
        return setting.isBlank()
                ? Runtime.getRuntime().maxMemory() / part
                : DataSize.parse(setting.strip()).toBytes();
    }
}
