/** The page of one petition with its history. */
@NullMarked
package vn.kiennghi.edge.web.petition;

import org.jspecify.annotations.NullMarked;
