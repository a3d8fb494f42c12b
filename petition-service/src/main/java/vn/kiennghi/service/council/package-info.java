/** Councils, terms, sessions, agencies and fields: their rules, and the catalogue that other rules ask. */
@NullMarked
package vn.kiennghi.service.council;

import org.jspecify.annotations.NullMarked;
