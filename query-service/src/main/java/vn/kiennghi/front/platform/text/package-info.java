/** Which texts and days the record takes, wherever they come from. */
@NullMarked
package vn.kiennghi.front.platform.text;

import org.jspecify.annotations.NullMarked;
