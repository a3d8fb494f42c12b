/** How often voters spoke and about how many things, with the way to the petitions behind each number. */
@NullMarked
package vn.kiennghi.edge.web.voices;

import org.jspecify.annotations.NullMarked;
