/** The opening page and the sign-in page. */
@NullMarked
package vn.kiennghi.front.web.home;

import org.jspecify.annotations.NullMarked;
