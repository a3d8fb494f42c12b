/** The page with the figures of a term. */
@NullMarked
package vn.kiennghi.edge.figures;

import org.jspecify.annotations.NullMarked;
