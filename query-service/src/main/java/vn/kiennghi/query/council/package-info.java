/** What can be read about councils, agencies, terms and sessions. */
@NullMarked
package vn.kiennghi.query.council;

import org.jspecify.annotations.NullMarked;
