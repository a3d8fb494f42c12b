/** The pages of councils, their catalogues, terms, sessions and voter meetings. */
@NullMarked
package vn.kiennghi.edge.administration.council;

import org.jspecify.annotations.NullMarked;
