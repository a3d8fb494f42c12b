/** How far the read side has come, over HTTP. */
@NullMarked
package vn.kiennghi.edge.api.freshness;

import org.jspecify.annotations.NullMarked;
