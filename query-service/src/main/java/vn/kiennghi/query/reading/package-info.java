/** What of a council's petitions may be read, and by whom. */
@NullMarked
package vn.kiennghi.query.reading;

import org.jspecify.annotations.NullMarked;
