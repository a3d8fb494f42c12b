/** Events that could not be handled: what waits, and what an operator may do about it. */
@NullMarked
package vn.kiennghi.api.deadletter;

import org.jspecify.annotations.NullMarked;
