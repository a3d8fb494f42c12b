/** What may be sent about a petition, by programs and by people alike, and the command that it becomes. */
@NullMarked
package vn.kiennghi.edge.body.petition;

import org.jspecify.annotations.NullMarked;
