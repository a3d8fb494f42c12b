package vn.kiennghi.api.council;

import org.jspecify.annotations.Nullable;

/**
 * What a council is called and where it belongs.
 *
 * @param parentId the council of the level above
 */
public record CouncilName(
        String id, String name, Level level, @Nullable String parentId) {}
