/** The HTTP API, version 1: what all its parts share. */
@NullMarked
package vn.kiennghi.edge.api;

import org.jspecify.annotations.NullMarked;
