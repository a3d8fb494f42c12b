/** Reads uploaded tables, turns their rows into commands and tells what became of each row. */
@NullMarked
package vn.kiennghi.front.files;

import org.jspecify.annotations.NullMarked;
