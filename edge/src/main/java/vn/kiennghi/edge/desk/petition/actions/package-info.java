/** What may be done with a petition: what its reader is offered, the forms, the next step, and how a step is taken back. */
@NullMarked
package vn.kiennghi.edge.desk.petition.actions;

import org.jspecify.annotations.NullMarked;
