/**
 * Moving a log: a whole record goes into a file, and from a file into an empty store, be it SQLite or Axon Server. Events are carried as
 * they are stored; nothing is deserialised. The file's form is decided in docs/decisions/0022.
 */
@NullMarked
package vn.kiennghi.standalone.move;

import org.jspecify.annotations.NullMarked;
