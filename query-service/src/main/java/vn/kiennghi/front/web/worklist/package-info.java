/** Lists of petitions on which something is done for several at once, and what became of it. */
@NullMarked
package vn.kiennghi.front.web.worklist;

import org.jspecify.annotations.NullMarked;
