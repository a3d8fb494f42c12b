package vn.kiennghi.edge.securitylog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param councils those of accounts with roles in one of these alone; null: all
 * @param account those of the account, and what its owner did to others; null: of all
 * @param kind those of the kind; null: of all
 * @param from the first moment; null: from the beginning
 * @param before the first moment that is of no interest any more; null: to the end
 * @param after the place after which the page begins, in falling order; null: at the latest entry
 * @param limit most entries of the page
 */
public record LogQuestion(
        @Nullable Set<String> councils,
        @Nullable String account,
        @Nullable SecurityEventKind kind,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable LogPlace after,
        int limit) {}
