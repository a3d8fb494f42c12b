package vn.kiennghi.edge.securitylog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log, the latest entry first.
 *
 * @param next the place of its last entry; null on the last page
 * @param matching how many entries match in all
 */
public record LogPage(List<SecurityEntry> items, @Nullable LogPlace next, long matching) {}
