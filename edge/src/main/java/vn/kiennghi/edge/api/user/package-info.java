/** Accounts over HTTP, for administrators. */
@NullMarked
package vn.kiennghi.edge.api.user;

import org.jspecify.annotations.NullMarked;
