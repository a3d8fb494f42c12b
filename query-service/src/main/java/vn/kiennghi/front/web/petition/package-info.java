/** The page of one petition with its history. */
@NullMarked
package vn.kiennghi.front.web.petition;

import org.jspecify.annotations.NullMarked;
