/** Lists of petitions that are worked through. */
@NullMarked
package vn.kiennghi.edge.web.worklist;

import org.jspecify.annotations.NullMarked;
