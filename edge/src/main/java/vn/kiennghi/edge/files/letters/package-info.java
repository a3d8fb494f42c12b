/** Texts whose letters were lost or written in an older coding, before the table that holds them is understood. */
@NullMarked
package vn.kiennghi.edge.files.letters;

import org.jspecify.annotations.NullMarked;
