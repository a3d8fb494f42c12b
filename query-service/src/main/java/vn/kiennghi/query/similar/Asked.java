package vn.kiennghi.query.similar;

/**
 * What is compared: what a text is about, where it was said and to which group.
 *
 * @param place in one form for all ways to write it; empty for none; so the group
 */
record Asked(Gist gist, String place, String group) {}
