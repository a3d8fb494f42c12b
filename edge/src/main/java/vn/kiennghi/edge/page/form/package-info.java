/** What the forms of all pages have in common: they are read, sent, and shown again with what was typed and what is wrong. */
@NullMarked
package vn.kiennghi.edge.page.form;

import org.jspecify.annotations.NullMarked;
