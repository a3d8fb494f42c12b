-- What lies in read-models.db beside the documents' own tables, which are named documents_… and made by SqliteDocuments. All of it can
-- be made again from the record.

-- From which record and by which version of the projections the documents were made.
CREATE TABLE IF NOT EXISTS Origin (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  log TEXT NOT NULL,
  projections INTEGER NOT NULL
);
