package vn.kiennghi.api.resolution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One number of the figures: of these figures the row of that key, of the row that column.
 *
 * @param figures which figures; their rows are by the dimensions of the key
 * @param key the row's key as in {@link Figures#key}, null where the value is missing; empty: the total
 */
public record FigureCell(FindResolution figures, Map<String, @Nullable String> key, FigureColumn column) {}
