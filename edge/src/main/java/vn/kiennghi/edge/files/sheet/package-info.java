/** Files of tables as rows of texts, whatever format they were saved in. What the rows mean is not known here. */
@NullMarked
package vn.kiennghi.edge.files.sheet;

import org.jspecify.annotations.NullMarked;
