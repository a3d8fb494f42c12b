/** Everything that can go wrong with a request, told as RFC 9457 problem details in the reader's language. */
@NullMarked
package vn.kiennghi.edge.platform.problem;

import org.jspecify.annotations.NullMarked;
