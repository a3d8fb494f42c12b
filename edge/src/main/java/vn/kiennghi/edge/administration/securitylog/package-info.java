/** The pages of the security log, and of who held which role on a day. */
@NullMarked
package vn.kiennghi.edge.administration.securitylog;

import org.jspecify.annotations.NullMarked;
