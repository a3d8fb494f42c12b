/** Similar petitions as pages show them: on a petition's page, and beside the rows of a table that is imported. */
@NullMarked
package vn.kiennghi.edge.desk.similar;

import org.jspecify.annotations.NullMarked;
