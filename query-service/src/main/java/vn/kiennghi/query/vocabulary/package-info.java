/** What words of a council's files mean, for whoever reads a file or looks after the words. */
@NullMarked
package vn.kiennghi.query.vocabulary;

import org.jspecify.annotations.NullMarked;
