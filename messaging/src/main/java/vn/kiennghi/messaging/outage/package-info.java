/** What is said and done while a server that is needed is away. */
@NullMarked
package vn.kiennghi.messaging.outage;

import org.jspecify.annotations.NullMarked;
