/** What may be sent about a transfer document, by programs and by people alike, and the command that it becomes. */
@NullMarked
package vn.kiennghi.edge.body.transfer;

import org.jspecify.annotations.NullMarked;
