/** What every part of the edge stands on: sending messages, random ids, the request's id. */
@NullMarked
package vn.kiennghi.edge.platform;

import org.jspecify.annotations.NullMarked;
