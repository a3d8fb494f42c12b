/** The opening page and the sign-in page. */
@NullMarked
package vn.kiennghi.edge.web.home;

import org.jspecify.annotations.NullMarked;
