/** Accounts, sign-in and what a signed-in user may read. */
@NullMarked
package vn.kiennghi.front.identity;

import org.jspecify.annotations.NullMarked;
