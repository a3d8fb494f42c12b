package vn.kiennghi.query.resolution;

import java.time.Instant;

/**
 * Of what a question is answered: of all that the record took up until a moment.
 *
 * @param until to be compared with the moments of the record
 * @param toAskAgain by which the same answer is had again, for ever
 */
record Known(Instant until, Instant toAskAgain) {}
