/** Dead letters, for operators' programs. */
@NullMarked
package vn.kiennghi.front.api.deadletter;

import org.jspecify.annotations.NullMarked;
