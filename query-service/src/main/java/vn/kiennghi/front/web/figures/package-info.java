/** The page with the figures of a term. */
@NullMarked
package vn.kiennghi.front.web.figures;

import org.jspecify.annotations.NullMarked;
