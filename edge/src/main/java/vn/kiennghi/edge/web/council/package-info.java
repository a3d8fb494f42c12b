/** The pages of councils, their catalogues, terms, sessions and voter meetings. */
@NullMarked
package vn.kiennghi.edge.web.council;

import org.jspecify.annotations.NullMarked;
