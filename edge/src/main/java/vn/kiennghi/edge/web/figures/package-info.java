/** The page with the figures of a term. */
@NullMarked
package vn.kiennghi.edge.web.figures;

import org.jspecify.annotations.NullMarked;
