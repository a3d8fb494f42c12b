package vn.kiennghi.edge.web.council;

/**
 * How the pages of one kind of entries are worded.
 *
 * @param form the name of an entry's form, with which the keys of its texts and the fragment of its entries in the templates begin
 * @param help the key of what is to be known before an entry is changed
 * @param back the key of the words that lead back
 */
record EntryTexts(String form, String help, String back) {}
