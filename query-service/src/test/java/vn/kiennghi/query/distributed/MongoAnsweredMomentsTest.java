package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.resolution.AnsweredMoments;
import vn.kiennghi.query.resolution.AnsweredMomentsContract;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoAnsweredMomentsTest extends AnsweredMomentsContract {
    private final EmbeddedMongo mongo = new EmbeddedMongo();

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Override
    protected AnsweredMoments moments() {
        return node();
    }

    private MongoAnsweredMoments node() {
        return new MongoAnsweredMoments(mongo.client().getDatabase("kept"));
    }

    @Test
    void its_index_may_be_made_by_each_node() {
        assertThatCode(() -> {
                    node().createIndexes();
                    node().createIndexes();
                })
                .doesNotThrowAnyException();
    }
}
