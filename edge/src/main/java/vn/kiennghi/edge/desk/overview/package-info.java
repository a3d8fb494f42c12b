/** The page after sign-in: what waits for somebody with these roles, and the way to it. */
@NullMarked
package vn.kiennghi.edge.desk.overview;

import org.jspecify.annotations.NullMarked;
