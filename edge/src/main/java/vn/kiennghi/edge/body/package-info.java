/** Reads what is sent, as JSON, as a form or in the address: strictly, and telling everything that is wrong with it at once. */
@NullMarked
package vn.kiennghi.edge.body;

import org.jspecify.annotations.NullMarked;
