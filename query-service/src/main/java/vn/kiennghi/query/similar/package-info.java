/** Similar petitions: which petitions of a term say much the same, found by an index in memory. */
@NullMarked
package vn.kiennghi.query.similar;

import org.jspecify.annotations.NullMarked;
