/** What happened to a petition, told event by event: sentences, what they rest on, what they changed and what was put right. */
@NullMarked
package vn.kiennghi.edge.desk.petition.course;

import org.jspecify.annotations.NullMarked;
