/** The figures of a term over HTTP. */
@NullMarked
package vn.kiennghi.front.api.resolution;

import org.jspecify.annotations.NullMarked;
