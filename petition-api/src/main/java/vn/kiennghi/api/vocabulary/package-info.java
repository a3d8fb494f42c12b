/** What the words of a council's own files mean: chosen once by a person, and known from then on. */
@NullMarked
package vn.kiennghi.api.vocabulary;

import org.jspecify.annotations.NullMarked;
