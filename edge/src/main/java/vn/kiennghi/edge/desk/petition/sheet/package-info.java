/** The page of one petition: what it shows, and the forms that it takes. */
@NullMarked
package vn.kiennghi.edge.desk.petition.sheet;

import org.jspecify.annotations.NullMarked;
