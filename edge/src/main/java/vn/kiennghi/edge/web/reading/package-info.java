/** What the pages ask the read side, and what the signed-in user may see of it. */
@NullMarked
package vn.kiennghi.edge.web.reading;

import org.jspecify.annotations.NullMarked;
