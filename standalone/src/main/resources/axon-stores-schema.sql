-- The tables of Axon's token store and dead letter queue, in its columns. Both files have them: the record for the automations, the read
-- models' file for the projections.
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
