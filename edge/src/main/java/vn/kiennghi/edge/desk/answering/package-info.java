/** Where an agency sees what is assigned to it, answers, and gives back what is not its business. */
@NullMarked
package vn.kiennghi.edge.desk.answering;

import org.jspecify.annotations.NullMarked;
