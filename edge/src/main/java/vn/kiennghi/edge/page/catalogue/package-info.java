/** Councils, terms, sessions and the names in use in a council, as pages show them and offer them in pick lists. */
@NullMarked
package vn.kiennghi.edge.page.catalogue;

import org.jspecify.annotations.NullMarked;
