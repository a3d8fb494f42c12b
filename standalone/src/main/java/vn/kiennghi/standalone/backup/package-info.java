/** Copies of the record that are checked, and the way back from one. */
@NullMarked
package vn.kiennghi.standalone.backup;

import org.jspecify.annotations.NullMarked;
