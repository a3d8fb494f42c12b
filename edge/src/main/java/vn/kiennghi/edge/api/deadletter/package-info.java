/** Dead letters, for operators' programs. */
@NullMarked
package vn.kiennghi.edge.api.deadletter;

import org.jspecify.annotations.NullMarked;
