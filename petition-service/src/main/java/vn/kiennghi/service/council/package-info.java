/** Councils, terms, sessions, voter meetings, agencies and fields: their rules, and the catalogue that other rules ask. */
@NullMarked
package vn.kiennghi.service.council;

import org.jspecify.annotations.NullMarked;
