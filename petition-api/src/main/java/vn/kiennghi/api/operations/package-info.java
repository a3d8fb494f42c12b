/** What operators ask the running processes. */
@NullMarked
package vn.kiennghi.api.operations;

import org.jspecify.annotations.NullMarked;
