/** Both services in one JVM on embedded stores. */
@NullMarked
package vn.kiennghi.standalone;

import org.jspecify.annotations.NullMarked;
