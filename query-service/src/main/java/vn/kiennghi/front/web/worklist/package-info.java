/** Lists of petitions that are worked through. */
@NullMarked
package vn.kiennghi.front.web.worklist;

import org.jspecify.annotations.NullMarked;
