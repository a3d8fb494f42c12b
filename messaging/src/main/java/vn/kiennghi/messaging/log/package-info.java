/** What the log says of a message. */
@NullMarked
package vn.kiennghi.messaging.log;

import org.jspecify.annotations.NullMarked;
