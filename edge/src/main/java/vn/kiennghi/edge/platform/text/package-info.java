/** Which texts and days the record takes, wherever they come from. */
@NullMarked
package vn.kiennghi.edge.platform.text;

import org.jspecify.annotations.NullMarked;
