/** What is said of councils and their catalogues, terms, sessions and voter meetings, by programs in JSON and by people in forms. */
@NullMarked
package vn.kiennghi.edge.body.council;

import org.jspecify.annotations.NullMarked;
