/** Reading the streams of the record, one or many at once. */
@NullMarked
package vn.kiennghi.service.streams;

import org.jspecify.annotations.NullMarked;
