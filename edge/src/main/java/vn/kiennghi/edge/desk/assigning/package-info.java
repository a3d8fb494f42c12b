/** Where the offices record which agency takes on what was transferred, many petitions at once. */
@NullMarked
package vn.kiennghi.edge.desk.assigning;

import org.jspecify.annotations.NullMarked;
