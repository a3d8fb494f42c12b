/** The way from a number of the figures to the petitions behind it: the number as part of an address, and in words. */
@NullMarked
package vn.kiennghi.edge.figures.link;

import org.jspecify.annotations.NullMarked;
