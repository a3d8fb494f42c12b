package vn.kiennghi.edge.desk.petition.actions;

import org.jspecify.annotations.Nullable;

/**
 * Why a step cannot be undone on the page and what can be done instead.
 *
 * @param address where that is done; null: on this page, or outside the system
 */
record UndoNote(String sentence, @Nullable String address) {}
