/** The page on which petitions are entered one by one. */
@NullMarked
package vn.kiennghi.edge.desk.petition.entry;

import org.jspecify.annotations.NullMarked;
