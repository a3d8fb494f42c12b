/** What words of a council's files mean, and who may say so. */
@NullMarked
package vn.kiennghi.service.vocabulary;

import org.jspecify.annotations.NullMarked;
