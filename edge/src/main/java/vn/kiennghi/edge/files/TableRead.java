package vn.kiennghi.edge.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table once it has been read.
 *
 * @param firstRow the file's number of the heading's first line
 * @param sheet name of the sheet it stands in; null for a text file
 * @param labels what is written above the columns, by their names in the contract, from left to right
 */
record TableRead(int firstRow, @Nullable String sheet, Map<String, String> labels) {}
