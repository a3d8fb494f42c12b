/** Transfer documents over HTTP. */
@NullMarked
package vn.kiennghi.front.api.transfer;

import org.jspecify.annotations.NullMarked;
