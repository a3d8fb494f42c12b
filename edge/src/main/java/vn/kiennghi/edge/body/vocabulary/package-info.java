/** Bodies about what words of files mean. */
@NullMarked
package vn.kiennghi.edge.body.vocabulary;

import org.jspecify.annotations.NullMarked;
