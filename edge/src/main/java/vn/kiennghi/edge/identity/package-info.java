/** Accounts, sign-in and what a signed-in user may read. */
@NullMarked
package vn.kiennghi.edge.identity;

import org.jspecify.annotations.NullMarked;
