/** What operators ask the running processes, and what these tell by themselves. */
@NullMarked
package vn.kiennghi.api.operations;

import org.jspecify.annotations.NullMarked;
