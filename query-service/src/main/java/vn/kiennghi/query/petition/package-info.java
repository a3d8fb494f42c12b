/** The register, the petition page and the history: what can be read about petitions. */
@NullMarked
package vn.kiennghi.query.petition;

import org.jspecify.annotations.NullMarked;
