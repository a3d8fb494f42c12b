package vn.kiennghi.query.vocabulary;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.api.vocabulary.UsedWord;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent.MeaningChosen;
import vn.kiennghi.api.vocabulary.VocabularyEvent.WordForgotten;
import vn.kiennghi.api.vocabulary.VocabularyView;

/** Folds a council's vocabulary from its own stream: it is read once for each file, and the next file knows what was chosen just now. */
final class VocabularyFold {
    private VocabularyFold() {}

    static VocabularyView of(String councilId, List<DomainEventMessage<?>> events) {
        Map<UsedWord, VocabularyView.Word> words = new HashMap<>();
        for (DomainEventMessage<?> message : events) {
            if (message.getPayload() instanceof VocabularyEvent event) {
                evolve(words, event, message.getTimestamp(), message.getMetaData());
            }
        }
        return new VocabularyView(
                councilId,
                words.values().stream()
                        .sorted(Comparator.comparing(VocabularyView.Word::use)
                                .thenComparing(VocabularyView.Word::written, VietnameseOrder.NATURAL))
                        .toList());
    }

    private static void evolve(
            Map<UsedWord, VocabularyView.Word> words, VocabularyEvent event, Instant at, MetaData metaData) {
        switch (event) {
            case MeaningChosen chosen ->
                words.put(
                        UsedWord.of(chosen.use(), chosen.written()),
                        new VocabularyView.Word(chosen.use(), chosen.written(), chosen.means(), by(metaData), at));
            case WordForgotten forgotten -> words.remove(UsedWord.of(forgotten.use(), forgotten.written()));
        }
    }

    private static @Nullable String by(MetaData metaData) {
        return metaData.get(ActorMetaData.USER) instanceof String user ? user : null;
    }
}
