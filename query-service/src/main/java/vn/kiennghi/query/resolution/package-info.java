/** The figures of a term: one pure fold over columns that follow its rows, on both dates. */
@NullMarked
package vn.kiennghi.query.resolution;

import org.jspecify.annotations.NullMarked;
