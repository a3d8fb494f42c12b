/**
 * A person's visit of the pages: what its forms prove themselves by, the way back after the sign-in, and what was sent after it
 * had ended. Before the sign-in nothing of it is kept by the system: all lies with the browser.
 */
@NullMarked
package vn.kiennghi.edge.visit;

import org.jspecify.annotations.NullMarked;
