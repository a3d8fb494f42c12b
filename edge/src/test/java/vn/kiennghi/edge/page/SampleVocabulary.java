package vn.kiennghi.edge.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.queryhandling.QueryHandler;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.api.vocabulary.FindVocabulary;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ForgetWords;
import vn.kiennghi.api.vocabulary.VocabularyView;
import vn.kiennghi.api.vocabulary.VocabularyView.Word;
import vn.kiennghi.api.vocabulary.WordMeaning;

/** The vocabulary of the council of Bắc Kạn, in memory. */
public final class SampleVocabulary {
    private static final Instant MORNING = Instant.parse("2022-12-03T01:30:00Z");

    private final List<Word> words = new CopyOnWriteArrayList<>();

    /** Takes commands about it from the bus. */
    void subscribe(SimpleCommandBus bus) {
        bus.subscribe(ChooseMeanings.class.getName(), message -> {
            ((ChooseMeanings) message.getPayload()).meanings().forEach(this::choose);
            return null;
        });
        bus.subscribe(ForgetWords.class.getName(), message -> {
            ((ForgetWords) message.getPayload()).words().forEach(this::forget);
            return null;
        });
    }

    public void choose(WordMeaning meaning) {
        forget(meaning);
        words.add(new Word(meaning.use(), meaning.written(), meaning.means(), "lan", MORNING));
    }

    public void forget(WordMeaning meaning) {
        words.removeIf(word -> word.use() == meaning.use() && Spelling.sameName(word.written(), meaning.written()));
    }

    /** Returns the words that were chosen. */
    public List<Word> words() {
        return List.copyOf(words);
    }

    /** Forgets all words. */
    public void clear() {
        words.clear();
    }

    @QueryHandler
    public VocabularyView vocabulary(FindVocabulary query) {
        return new VocabularyView(query.councilId(), new ArrayList<>(words));
    }
}
