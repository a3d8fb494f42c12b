package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.ReadModelStore;

class PetitionRowStorageTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static Story usual() {
        return Story.received("KN-2022-0117", "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01")
                .answered("so-gtvt", Outcome.IN_PROGRESS, "2022-08-20");
    }

    @Test
    void a_row_comes_back_from_the_store_as_it_went_in() {
        PetitionRow row = Story.received("KN-2022-0118", "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18")
                .transferred("2022-07-29")
                .assigned("so-gtvt", "2022-08-01", "2022-09-01")
                .refused("so-gtvt", "2022-08-03")
                .assigned("so-xd", "2022-08-05", null)
                .flagged("f1", FlagReason.NO_ROADMAP, "2022-09-10")
                .cleared("f1", "2022-10-01")
                .row();
        register.put(row);
        store.flush();

        assertThat(register.stored(row.id())).isEqualTo(row);
    }

    @Test
    void the_row_of_a_usual_petition_is_slim() {
        PetitionRow row = usual().row();
        int text = row.content().getBytes(StandardCharsets.UTF_8).length;
        int size = new RawBsonDocument(row, mongo.database().getCodecRegistry().get(PetitionRow.class))
                .getByteBuffer()
                .remaining();

        assertThat(size - text).isLessThanOrEqualTo(720);
    }
}
