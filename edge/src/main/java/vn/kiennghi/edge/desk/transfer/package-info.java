/** The pages on which petitions are handed over: the desk of a session, the letter and the transfer document. */
@NullMarked
package vn.kiennghi.edge.desk.transfer;

import org.jspecify.annotations.NullMarked;
