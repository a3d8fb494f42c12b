/** The pages of accounts: those of all for administrators, and one’s own. */
@NullMarked
package vn.kiennghi.edge.administration.account;

import org.jspecify.annotations.NullMarked;
