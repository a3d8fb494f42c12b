/** Uploaded tables over HTTP. */
@NullMarked
package vn.kiennghi.edge.api.imports;

import org.jspecify.annotations.NullMarked;
