/** Transfer documents over HTTP. */
@NullMarked
package vn.kiennghi.edge.api.transfer;

import org.jspecify.annotations.NullMarked;
