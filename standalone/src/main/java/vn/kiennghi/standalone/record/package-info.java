/** The record on one machine: one SQLite file with events, accounts and the automations' tokens. */
@NullMarked
package vn.kiennghi.standalone.record;

import org.jspecify.annotations.NullMarked;
