/** The desk at which operators look at events that could not be handled, try them again or leave them out. */
@NullMarked
package vn.kiennghi.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
