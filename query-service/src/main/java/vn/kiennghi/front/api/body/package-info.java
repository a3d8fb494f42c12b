/** Reads JSON bodies and query parameters strictly and tells everything that is wrong with them at once. */
@NullMarked
package vn.kiennghi.front.api.body;

import org.jspecify.annotations.NullMarked;
