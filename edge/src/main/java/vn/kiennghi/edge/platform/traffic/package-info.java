/** What keeps slow, large and many requests from stopping the others. */
@NullMarked
package vn.kiennghi.edge.platform.traffic;

import org.jspecify.annotations.NullMarked;
