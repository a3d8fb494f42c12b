package vn.kiennghi.standalone.record;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.query.resolution.AnsweredMoments;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteAnsweredMomentsTest extends AnsweredMomentsContract {
    @TempDir
    private Path directory;

    private SqliteRecord record;

    @BeforeEach
    void open() {
        record = SqliteRecord.open(directory.resolve("kiennghi.db"));
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Override
    AnsweredMoments moments() {
        record.close();
        record = SqliteRecord.open(directory.resolve("kiennghi.db"));
        return new SqliteAnsweredMoments(record);
    }
}
