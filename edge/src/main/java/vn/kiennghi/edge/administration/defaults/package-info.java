/** The catalogues with which a council begins; the tables lie in the resources under {@code defaults/}. */
@NullMarked
package vn.kiennghi.edge.administration.defaults;

import org.jspecify.annotations.NullMarked;
