/** Councils, their terms and sessions, their agencies and fields: the ground on which petitions stand. */
@NullMarked
package vn.kiennghi.api.council;

import org.jspecify.annotations.NullMarked;
