package vn.kiennghi.query.vocabulary;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.vocabulary.FindVocabulary;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.api.vocabulary.VocabularyView;
import vn.kiennghi.query.platform.EventLog;

/** Answers questions about what words of files mean. */
@Component
class VocabularyQueries {
    private final EventLog log;

    VocabularyQueries(EventLog log) {
        this.log = log;
    }

    /** Returns the council's vocabulary, as the record holds it now. */
    @QueryHandler
    VocabularyView vocabulary(FindVocabulary query, Reader reader) {
        reader.require(query.councilId());
        return VocabularyFold.of(query.councilId(), log.eventsOf(new VocabularyId(query.councilId()).toString()));
    }
}
