/** A number of the figures as part of an address, and in words: the way from the number to the petitions behind it. */
@NullMarked
package vn.kiennghi.edge.web.counted;

import org.jspecify.annotations.NullMarked;
