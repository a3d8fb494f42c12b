/** Wiring of the command side. */
@NullMarked
package vn.kiennghi.service.platform;

import org.jspecify.annotations.NullMarked;
