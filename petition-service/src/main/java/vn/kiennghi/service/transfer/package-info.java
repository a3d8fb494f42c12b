/** The rules of a transfer document, and the automation that carries it out. */
@NullMarked
package vn.kiennghi.service.transfer;

import org.jspecify.annotations.NullMarked;
