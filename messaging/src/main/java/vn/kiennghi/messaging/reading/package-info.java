/** What whoever asks must know of the read side. */
@NullMarked
package vn.kiennghi.messaging.reading;

import org.jspecify.annotations.NullMarked;
