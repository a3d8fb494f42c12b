/** The query service as a process of its own: messages over Axon Server, all that must be shared between its instances in MongoDB. */
@NullMarked
package vn.kiennghi.query.distributed;

import org.jspecify.annotations.NullMarked;
