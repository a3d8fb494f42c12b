/** How far the read side has come, over HTTP. */
@NullMarked
package vn.kiennghi.front.api.freshness;

import org.jspecify.annotations.NullMarked;
