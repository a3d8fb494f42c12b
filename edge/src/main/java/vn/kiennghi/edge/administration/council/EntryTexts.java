package vn.kiennghi.edge.administration.council;

/**
 * How one kind of entries is called and worded.
 *
 * @param form the name of an entry's form, with which the keys of its texts and the fragment of its entries in the templates begin
 * @param part the list's part of the page that it is on, and of the addresses of its entries
 * @param help the key of what is to be known before an entry is changed
 */
record EntryTexts(String form, String part, String help) {}
