package vn.kiennghi.edge.files;

/**
 * How an import is meant.
 *
 * @param dryRun only say what would happen
 * @param partial record the right rows although others are wrong
 */
public record ImportOptions(boolean dryRun, boolean partial) {}
