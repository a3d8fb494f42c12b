/** Which document numbers a council's record uses, on which days and for what. */
@NullMarked
package vn.kiennghi.query.document;

import org.jspecify.annotations.NullMarked;
