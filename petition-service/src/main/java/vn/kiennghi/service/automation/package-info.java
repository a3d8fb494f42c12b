/** What every automation has of its own: a processor with its position, a token, dead letters and their gauge. */
@NullMarked
package vn.kiennghi.service.automation;

import org.jspecify.annotations.NullMarked;
