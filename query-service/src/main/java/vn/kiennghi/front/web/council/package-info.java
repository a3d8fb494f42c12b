/** The pages of councils, their catalogues, terms, sessions and voter meetings. */
@NullMarked
package vn.kiennghi.front.web.council;

import org.jspecify.annotations.NullMarked;
