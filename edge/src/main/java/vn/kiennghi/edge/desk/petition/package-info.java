/** How a petition and what belongs to it are spoken of, on its page and wherever its course is told. */
@NullMarked
package vn.kiennghi.edge.desk.petition;

import org.jspecify.annotations.NullMarked;
