/** What becomes of an event that an automation cannot carry out, and what administrators may do about it. */
@NullMarked
package vn.kiennghi.service.deadletter;

import org.jspecify.annotations.NullMarked;
