/** The figures of a term: how many petitions were answered, resolved and confirmed. */
@NullMarked
package vn.kiennghi.api.resolution;

import org.jspecify.annotations.NullMarked;
