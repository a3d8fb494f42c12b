/** What the operators' instruments read: how many petitions there are, how far the read side is behind. */
@NullMarked
package vn.kiennghi.query.metrics;

import org.jspecify.annotations.NullMarked;
