/** The one engine by which the edge does something to many petitions: it divides, sends, and says of each what became of it. */
@NullMarked
package vn.kiennghi.edge.several;

import org.jspecify.annotations.NullMarked;
