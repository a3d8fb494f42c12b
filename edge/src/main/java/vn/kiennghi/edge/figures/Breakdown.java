package vn.kiennghi.edge.figures;

import java.util.List;

/**
 * A table of the figures.
 *
 * @param by the dimension's name in the address
 * @param title what stands above the table
 * @param heading what stands above the names of its rows
 * @param caption what can be done with the table
 */
record Breakdown(String by, String title, String heading, String caption, List<FiguresRow> rows, FiguresRow total) {}
