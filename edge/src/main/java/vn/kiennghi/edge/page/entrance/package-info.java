/** How people get in: the opening page, signing in, and what is shown instead of either. */
@NullMarked
package vn.kiennghi.edge.page.entrance;

import org.jspecify.annotations.NullMarked;
