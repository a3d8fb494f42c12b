/** One petition of the voters, from receipt to result: everything that can be asked of it and happen to it. */
@NullMarked
package vn.kiennghi.api.petition;

import org.jspecify.annotations.NullMarked;
