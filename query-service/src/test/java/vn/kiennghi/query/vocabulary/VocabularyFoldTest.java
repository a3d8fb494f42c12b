package vn.kiennghi.query.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.vocabulary.FindVocabulary;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent.MeaningChosen;
import vn.kiennghi.api.vocabulary.VocabularyEvent.WordForgotten;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.VocabularyView;
import vn.kiennghi.api.vocabulary.WordUse;
import vn.kiennghi.query.petition.WholeReading;
import vn.kiennghi.query.platform.EventLog;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabularyFoldTest {
    private static final String COUNCIL = "bac-kan";

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final VocabularyQueries queries = new VocabularyQueries(new EventLog(store));
    private long recorded;

    private void record(VocabularyEvent event, String user) {
        store.publish(new GenericDomainEventMessage<>(
                "Vocabulary",
                new VocabularyId(event.councilId()).toString(),
                recorded++,
                event,
                Map.of(ActorMetaData.USER, user)));
    }

    private VocabularyView asked() {
        return queries.vocabulary(new FindVocabulary(COUNCIL), WholeReading.READER);
    }

    @Test
    void words_stand_as_they_were_chosen_last_and_by_whom() {
        record(new MeaningChosen(COUNCIL, WordUse.LEVEL, "UBND tỉnh", "PROVINCE"), "lan");
        record(new MeaningChosen(COUNCIL, WordUse.FIELD, "Y tế", "van-xa"), "lan");
        record(new MeaningChosen(COUNCIL, WordUse.FIELD, "y  tế", "y-te"), "minh");

        assertThat(asked().words())
                .extracting(VocabularyView.Word::use, VocabularyView.Word::means, VocabularyView.Word::by)
                .containsExactly(tuple(WordUse.FIELD, "y-te", "minh"), tuple(WordUse.LEVEL, "PROVINCE", "lan"));
    }

    @Test
    void a_forgotten_word_is_gone_and_an_unknown_council_has_none() {
        record(new MeaningChosen(COUNCIL, WordUse.FIELD, "Y tế", "y-te"), "lan");
        record(new WordForgotten(COUNCIL, WordUse.FIELD, "Y TẾ"), "lan");

        assertThat(asked().words()).isEmpty();
        assertThat(queries.vocabulary(new FindVocabulary("cao-bang"), WholeReading.READER)
                        .words())
                .isEmpty();
    }

    @Test
    void nobody_of_another_council_is_told() {
        assertThatThrownBy(() -> queries.vocabulary(new FindVocabulary(COUNCIL), Reader.NOBODY))
                .isInstanceOf(QueryExecutionException.class);
    }
}
