/** Dead letters as operators see them, whichever service keeps them. */
@NullMarked
package vn.kiennghi.edge.deadletter;

import org.jspecify.annotations.NullMarked;
