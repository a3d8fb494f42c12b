/** The first-run page: from nothing to an own session with catalogues and accounts. */
@NullMarked
package vn.kiennghi.edge.administration.setup;

import org.jspecify.annotations.NullMarked;
