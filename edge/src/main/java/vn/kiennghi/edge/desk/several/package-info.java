/** One engine for whatever is done for several petitions at once, and what became of each. */
@NullMarked
package vn.kiennghi.edge.desk.several;

import org.jspecify.annotations.NullMarked;
