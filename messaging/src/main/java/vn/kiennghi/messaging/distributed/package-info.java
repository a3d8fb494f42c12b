/** What both services have in common when each is a process of its own. */
@NullMarked
package vn.kiennghi.messaging.distributed;

import org.jspecify.annotations.NullMarked;
