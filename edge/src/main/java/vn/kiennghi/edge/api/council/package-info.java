/** Councils, terms, sessions, agencies and fields over HTTP. */
@NullMarked
package vn.kiennghi.edge.api.council;

import org.jspecify.annotations.NullMarked;
