/** Separation of duties (R34): who may send which command. */
@NullMarked
package vn.kiennghi.service.identity;

import org.jspecify.annotations.NullMarked;
