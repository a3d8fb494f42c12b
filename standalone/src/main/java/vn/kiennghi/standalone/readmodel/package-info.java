/** The read models' store within the process; its content can always be made again from the record. */
@NullMarked
package vn.kiennghi.standalone.readmodel;

import org.jspecify.annotations.NullMarked;
