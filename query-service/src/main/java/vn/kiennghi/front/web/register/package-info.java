/** The page with the register of petitions, and links to it. */
@NullMarked
package vn.kiennghi.front.web.register;

import org.jspecify.annotations.NullMarked;
