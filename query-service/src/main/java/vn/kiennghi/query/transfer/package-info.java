/** What can be read about transfer documents. */
@NullMarked
package vn.kiennghi.query.transfer;

import org.jspecify.annotations.NullMarked;
