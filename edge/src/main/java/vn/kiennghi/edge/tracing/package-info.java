/** Traces, where a collector for them is named; otherwise nothing is made and nothing sent. */
@NullMarked
package vn.kiennghi.edge.tracing;

import org.jspecify.annotations.NullMarked;
