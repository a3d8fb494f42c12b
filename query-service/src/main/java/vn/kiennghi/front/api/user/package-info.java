/** Accounts over HTTP, for administrators. */
@NullMarked
package vn.kiennghi.front.api.user;

import org.jspecify.annotations.NullMarked;
