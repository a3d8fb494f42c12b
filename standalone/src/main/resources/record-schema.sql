-- The record. Column names of events and tokens are those that Axon's JDBC stores use.
CREATE TABLE IF NOT EXISTS DomainEventEntry (
  globalIndex INTEGER PRIMARY KEY AUTOINCREMENT,
  aggregateIdentifier TEXT NOT NULL,
  sequenceNumber INTEGER NOT NULL,
  type TEXT,
  eventIdentifier TEXT NOT NULL UNIQUE,
  metaData BLOB,
  payload BLOB NOT NULL,
  payloadRevision TEXT,
  payloadType TEXT NOT NULL,
  timeStamp TEXT NOT NULL,
  UNIQUE (aggregateIdentifier, sequenceNumber)
);
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
CREATE TABLE IF NOT EXISTS TokenEntry (
  processorName TEXT NOT NULL,
  segment INTEGER NOT NULL,
  token BLOB,
  tokenType TEXT,
  timestamp TEXT,
  owner TEXT,
  PRIMARY KEY (processorName, segment)
);
CREATE TABLE IF NOT EXISTS Account (
  name TEXT PRIMARY KEY,
  passwordHash TEXT NOT NULL,
  grants TEXT NOT NULL
);
-- One row: the identity of this record, by which a read model knows what it was made from.
CREATE TABLE IF NOT EXISTS RecordIdentity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL
);
INSERT OR IGNORE INTO RecordIdentity (one, id) VALUES (1, lower(hex(randomblob(16))));
