/** What is kept for ever about sign-ins, sessions, accounts, roles and passwords. It is only ever added to. */
@NullMarked
package vn.kiennghi.edge.securitylog;

import org.jspecify.annotations.NullMarked;
