/** The security log by API. */
@NullMarked
package vn.kiennghi.edge.api.securitylog;

import org.jspecify.annotations.NullMarked;
