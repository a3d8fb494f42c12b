-- What lies in read-models.db beside the documents' own tables, which are named documents_… and made by SqliteDocuments. All of it can
-- be made again from the record.

-- From which record and by which version of the projections the documents were made.
CREATE TABLE IF NOT EXISTS Origin (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  log TEXT NOT NULL,
  projections INTEGER NOT NULL
);

-- How far the projections have come, and their dead letters: the tables that Axon's stores know.
CREATE TABLE IF NOT EXISTS TokenEntry (
  processorName TEXT NOT NULL,
  segment INTEGER NOT NULL,
  token BLOB,
  tokenType TEXT,
  timestamp TEXT,
  owner TEXT,
  PRIMARY KEY (processorName, segment)
);
CREATE TABLE IF NOT EXISTS DeadLetterEntry (
  deadLetterIdentifier TEXT PRIMARY KEY,
  processingGroup TEXT NOT NULL,
  sequenceIdentifier TEXT NOT NULL,
  sequenceIndex INTEGER NOT NULL,
  messageType TEXT NOT NULL,
  eventIdentifier TEXT NOT NULL,
  timestamp TEXT NOT NULL,
  payloadType TEXT NOT NULL,
  payloadRevision TEXT,
  payload BLOB NOT NULL,
  metaData BLOB,
  type TEXT,
  aggregateIdentifier TEXT,
  sequenceNumber INTEGER,
  tokenType TEXT,
  token BLOB,
  enqueuedAt TEXT NOT NULL,
  lastTouched TEXT,
  processingStarted TEXT,
  causeType TEXT,
  causeMessage TEXT,
  diagnostics BLOB,
  UNIQUE (processingGroup, sequenceIdentifier, sequenceIndex)
);
