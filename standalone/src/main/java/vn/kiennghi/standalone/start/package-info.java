/** From the command line to a running system: settings, the data directory and its lock, the first administrator. */
@NullMarked
package vn.kiennghi.standalone.start;

import org.jspecify.annotations.NullMarked;
