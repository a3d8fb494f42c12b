/** The pages on which petitions are handed over: the desk of a session, the letter and the transfer document. */
@NullMarked
package vn.kiennghi.edge.web.transfer;

import org.jspecify.annotations.NullMarked;
