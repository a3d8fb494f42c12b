/** Calls about what words of files mean. */
@NullMarked
package vn.kiennghi.edge.api.vocabulary;

import org.jspecify.annotations.NullMarked;
