/** The operators' pages: events that could not be handled. */
@NullMarked
package vn.kiennghi.edge.administration.deadletter;

import org.jspecify.annotations.NullMarked;
