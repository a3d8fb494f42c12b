/** The figures of a term over HTTP. */
@NullMarked
package vn.kiennghi.edge.api.resolution;

import org.jspecify.annotations.NullMarked;
