/** Petitions over HTTP: receipt, lists, commands, history. */
@NullMarked
package vn.kiennghi.edge.api.petition;

import org.jspecify.annotations.NullMarked;
