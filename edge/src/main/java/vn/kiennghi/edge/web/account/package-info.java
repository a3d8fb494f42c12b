/** The pages of accounts: those of all for administrators, and one’s own. */
@NullMarked
package vn.kiennghi.edge.web.account;

import org.jspecify.annotations.NullMarked;
