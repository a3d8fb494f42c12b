/** Lists of petitions that are worked through. */
@NullMarked
package vn.kiennghi.edge.desk.worklist;

import org.jspecify.annotations.NullMarked;
