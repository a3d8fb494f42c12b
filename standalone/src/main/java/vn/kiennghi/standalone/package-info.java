/** Both services in one JVM, the record and the read models in SQLite files. */
@NullMarked
package vn.kiennghi.standalone;

import org.jspecify.annotations.NullMarked;
