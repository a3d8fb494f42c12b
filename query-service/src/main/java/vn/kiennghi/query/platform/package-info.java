/** Wiring of the read side: its store, its batches, how far it has come. */
@NullMarked
package vn.kiennghi.query.platform;

import org.jspecify.annotations.NullMarked;
