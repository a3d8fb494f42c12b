/** The security log by API. */
@NullMarked
package vn.kiennghi.front.api.securitylog;

import org.jspecify.annotations.NullMarked;
