/** Words, numbers and dates of the pages in the visitor's language. */
@NullMarked
package vn.kiennghi.edge.page.wording;

import org.jspecify.annotations.NullMarked;
