/** Pages on which tables are sent, looked at and imported. */
@NullMarked
package vn.kiennghi.edge.desk.imports;

import org.jspecify.annotations.NullMarked;
