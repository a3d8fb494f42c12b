/** Who may read the security log, and how much of it. */
@NullMarked
package vn.kiennghi.edge.securitylog.reading;

import org.jspecify.annotations.NullMarked;
