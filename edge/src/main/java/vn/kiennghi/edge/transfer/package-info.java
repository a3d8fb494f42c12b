/** What pages and API both have to know of transfer documents before they send a command. */
@NullMarked
package vn.kiennghi.edge.transfer;

import org.jspecify.annotations.NullMarked;
