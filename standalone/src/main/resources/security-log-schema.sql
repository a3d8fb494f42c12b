-- The security log. What stands in it stays as it is: the triggers refuse every change, whoever asks for it. A statement ends with two semicolons here,
-- because a trigger has some inside.
CREATE TABLE IF NOT EXISTS SecurityLogEntry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  account TEXT NOT NULL,
  doneBy TEXT NOT NULL,
  address TEXT NOT NULL,
  way TEXT NOT NULL,
  councils TEXT NOT NULL,
  said TEXT NOT NULL
);;
CREATE INDEX IF NOT EXISTS SecurityLogEntryByTime ON SecurityLogEntry (at, number);;
CREATE INDEX IF NOT EXISTS SecurityLogEntryOfAccount ON SecurityLogEntry (account, at, number);;
CREATE INDEX IF NOT EXISTS SecurityLogEntryOfKind ON SecurityLogEntry (kind, at, number);;
CREATE TRIGGER IF NOT EXISTS SecurityLogEntryIsNotChanged BEFORE UPDATE ON SecurityLogEntry
BEGIN SELECT RAISE(ABORT, 'an entry of the security log is never changed'); END;;
CREATE TRIGGER IF NOT EXISTS SecurityLogEntryIsNotDeleted BEFORE DELETE ON SecurityLogEntry
BEGIN SELECT RAISE(ABORT, 'an entry of the security log is never deleted'); END;;
CREATE TRIGGER IF NOT EXISTS SecurityLogEntryIsNotReplaced BEFORE INSERT ON SecurityLogEntry
WHEN EXISTS (SELECT 1 FROM SecurityLogEntry WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an entry of the security log is never replaced'); END;;
