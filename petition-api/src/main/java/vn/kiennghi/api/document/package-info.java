/** Official documents by their numbers: on which days and for what they were used. */
@NullMarked
package vn.kiennghi.api.document;

import org.jspecify.annotations.NullMarked;
