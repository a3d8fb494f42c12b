package vn.kiennghi.messaging.distributed;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;

/** What operators discarded, beside the accounts and tokens: it must not go with the read models. */
public final class MongoDiscardedLetters implements DiscardedLetters {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Kept> letters;

    /** @param kept where accounts and tokens lie */
    public MongoDiscardedLetters(MongoDatabase kept) {
        this.letters = kept.getCollection("discardedLetters", Kept.class);
    }

    @Override
    public void keep(DiscardedLetter letter) {
        Kept kept = new Kept(letter.processor() + "/" + letter.eventId(), letter);
        letters.replaceOne(Filters.eq("_id", kept.id()), kept, UPSERT);
    }

    /** An operator's decisions are few: they need no index. */
    @Override
    public List<DiscardedLetter> of(String processor) {
        return letters
                .find(Filters.eq("letter.processor", processor))
                .sort(Sorts.descending("letter.at"))
                .into(new ArrayList<>())
                .stream()
                .map(Kept::letter)
                .toList();
    }

    /** As it is stored: the same event of the same processor is kept once. */
    record Kept(@BsonId String id, DiscardedLetter letter) {}
}
