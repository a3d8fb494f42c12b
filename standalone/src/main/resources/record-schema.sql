-- The form of the record, by which an older version knows that it must not open it; see RecordCheck.
PRAGMA user_version = 1;
-- How the installation began, so that what later versions do otherwise from the start does not change what an office is used to.
CREATE TABLE IF NOT EXISTS Beginning (
  what TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
-- Until this was asked, ADMIN acted in the place of every role on one machine: a record that is there already began so.
INSERT OR IGNORE INTO Beginning (what, value) VALUES ('adminActsInEveryRole',
  CASE WHEN EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'DomainEventEntry') THEN 'true' ELSE 'false' END);
-- The record; the tables of axon-stores-schema.sql are beside it. Column names of events are those that Axon's JDBC store uses. Nothing
-- looks for an event by its identifier, which is random: an index would be a quarter of the file. Records made by earlier versions have
-- one, and keep it.
CREATE TABLE IF NOT EXISTS DomainEventEntry (
  globalIndex INTEGER PRIMARY KEY AUTOINCREMENT,
  aggregateIdentifier TEXT NOT NULL,
  sequenceNumber INTEGER NOT NULL,
  type TEXT,
  eventIdentifier TEXT NOT NULL,
  metaData BLOB,
  payload BLOB NOT NULL,
  payloadRevision TEXT,
  payloadType TEXT NOT NULL,
  timeStamp TEXT NOT NULL,
  UNIQUE (aggregateIdentifier, sequenceNumber)
);
-- Belongs to Axon's tables and stays empty: streams are short.
CREATE TABLE IF NOT EXISTS SnapshotEventEntry (
  aggregateIdentifier TEXT NOT NULL,
  sequenceNumber INTEGER NOT NULL,
  type TEXT NOT NULL,
  eventIdentifier TEXT NOT NULL UNIQUE,
  metaData BLOB,
  payload BLOB NOT NULL,
  payloadRevision TEXT,
  payloadType TEXT NOT NULL,
  timeStamp TEXT NOT NULL,
  PRIMARY KEY (aggregateIdentifier, sequenceNumber)
);
-- Events of projections and automations that an operator had left out, by whom and why.
CREATE TABLE IF NOT EXISTS DiscardedLetter (
  processor TEXT NOT NULL,
  sequence TEXT NOT NULL,
  eventId TEXT NOT NULL,
  type TEXT NOT NULL,
  number INTEGER NOT NULL,
  recordedAt TEXT NOT NULL,
  causeType TEXT,
  causeMessage TEXT,
  reason TEXT NOT NULL,
  discardedBy TEXT NOT NULL,
  discardedAt TEXT NOT NULL,
  PRIMARY KEY (processor, eventId)
);
-- For which moments figures were answered before the record had gone past them, and up to where; moments in microseconds since 1970.
CREATE TABLE IF NOT EXISTS AnsweredMoment (
  number INTEGER PRIMARY KEY,
  asked INTEGER NOT NULL,
  reached INTEGER
);
CREATE INDEX IF NOT EXISTS AnsweredMomentAsked ON AnsweredMoment (asked);
-- The columns after grants came later: LaterColumns gives them to tables that are without them.
CREATE TABLE IF NOT EXISTS Account (
  name TEXT PRIMARY KEY,
  passwordHash TEXT NOT NULL,
  grants TEXT NOT NULL,
  fullName TEXT,
  post TEXT,
  state TEXT NOT NULL DEFAULT 'ACTIVE',
  passwordToBeChanged INTEGER NOT NULL DEFAULT 0
);
-- One row: the identity of this record, by which a read model knows what it was made from.
CREATE TABLE IF NOT EXISTS RecordIdentity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL
);
INSERT OR IGNORE INTO RecordIdentity (one, id) VALUES (1, lower(hex(randomblob(16))));
