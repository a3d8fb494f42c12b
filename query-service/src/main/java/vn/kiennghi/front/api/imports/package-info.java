/** Uploaded tables over HTTP. */
@NullMarked
package vn.kiennghi.front.api.imports;

import org.jspecify.annotations.NullMarked;
