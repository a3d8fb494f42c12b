package vn.kiennghi.edge.figures;

import org.jspecify.annotations.Nullable;

/**
 * A number of petitions.
 *
 * @param register where exactly these are listed; null if there are none
 */
record Count(int number, @Nullable String register) {}
