/** Reads uploaded tables, turns their rows into commands and tells what became of each row. */
@NullMarked
package vn.kiennghi.edge.files;

import org.jspecify.annotations.NullMarked;
