/** What every page has around it: who reads it, in which language, and what its template will find. */
@NullMarked
package vn.kiennghi.edge.web.page;

import org.jspecify.annotations.NullMarked;
