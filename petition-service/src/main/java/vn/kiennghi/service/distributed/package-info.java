/** The petition service as a process of its own: commands, events and queries over Axon Server, tokens of the automations in MongoDB. */
@NullMarked
package vn.kiennghi.service.distributed;

import org.jspecify.annotations.NullMarked;
