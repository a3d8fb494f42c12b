/** What every page is made of: who reads it, in which language, what its template will find; below it forms, words, choices, and what stands around a page. */
@NullMarked
package vn.kiennghi.edge.page;

import org.jspecify.annotations.NullMarked;
