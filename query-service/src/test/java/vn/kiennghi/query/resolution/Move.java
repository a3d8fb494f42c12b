package vn.kiennghi.query.resolution;

/**
 * One thing that somebody tries, in numbers, so that a failing history shrinks to a short one with small numbers.
 *
 * @param what which command; a number beyond them stands for the next sensible step
 * @param whom which petition
 * @param other which other petition, where the command names one
 * @param passed days that have passed since the move before
 * @param back days by which it is entered late; negative: a day still to come
 * @param choice settles whatever else there is to choose
 */
record Move(int what, int whom, int other, int passed, int back, int choice) {}
