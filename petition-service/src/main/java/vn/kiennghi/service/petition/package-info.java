/** The rules of a petition: what may be asked of it, and what happens then. */
@NullMarked
package vn.kiennghi.service.petition;

import org.jspecify.annotations.NullMarked;
