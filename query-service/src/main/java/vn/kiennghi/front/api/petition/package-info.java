/** Petitions over HTTP: receipt, lists, commands, history. */
@NullMarked
package vn.kiennghi.front.api.petition;

import org.jspecify.annotations.NullMarked;
