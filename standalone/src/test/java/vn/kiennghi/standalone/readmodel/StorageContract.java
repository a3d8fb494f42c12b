package vn.kiennghi.standalone.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiennghi.query.platform.ReadModelDocument;
import vn.kiennghi.query.platform.ReadModelProcessing;
import vn.kiennghi.query.platform.ReadModelStorage;
import vn.kiennghi.query.platform.ReadModelStorage.Origin;
import vn.kiennghi.query.platform.StoredDocuments;
import vn.kiennghi.query.platform.UnreadableDocument;

/** What projections and queries count on, whichever store holds the read models. */
abstract class StorageContract {
    private static final String PROCESSOR = ReadModelProcessing.NAME;

    /** A document with a text of its own, one within another member, and a list. */
    public record Said(
            @BsonId String id,
            @BsonProperty("s") long sequence,
            String text,
            @Nullable String place,
            Origins from,
            List<String> others)
            implements ReadModelDocument {
        static Said of(String id, String place, String term) {
            return new Said(id, 3, "Đề nghị của " + id, place, new Origins(term, 7), List.of("a", "b"));
        }
    }

    /** What is asked for by a path. */
    public record Origins(@BsonProperty("t") String term, int number) {}

    /** The same collection as another version wrote it. */
    public record Other(
            @BsonId String id, @BsonProperty("s") long sequence, Map<String, String> from)
            implements ReadModelDocument {}

    /** Returns the storage under test; the same one within a test. */
    abstract ReadModelStorage storage();

    private StoredDocuments<Said> said() {
        StoredDocuments<Said> said = storage().collection("said", Said.class);
        said.createIndex("byPlace", List.of("place"));
        said.createIndex("byTermAndPlace", List.of("from.t", "place"));
        return said;
    }

    private StoredDocuments<Said> three() {
        StoredDocuments<Said> said = said();
        said.write(List.of(
                Said.of("c", "Đông Xá", "x"),
                Said.of("a", "Đông Xá", "y"),
                new Said("b", 0, "", null, Said.of("b", "", "x").from(), List.of())));
        return said;
    }

    @Test
    void a_document_comes_back_as_it_went_in_and_the_last_version_counts() {
        StoredDocuments<Said> said = three();
        Said changed = Said.of("c", "Vũ Thư", "x");

        said.write(List.of(changed));

        assertThat(said.read("c")).isEqualTo(changed);
        assertThat(said.read("a")).isEqualTo(Said.of("a", "Đông Xá", "y"));
        assertThat(said.read("nobody")).isNull();
        assertThat(said.count()).isEqualTo(3);
    }

    @Test
    void many_are_read_in_one_question_and_unknown_ids_are_left_out() {
        StoredDocuments<Said> said = said();
        List<Said> all = IntStream.range(0, 1_203)
                .mapToObj(i -> Said.of("d" + i, "p" + i % 7, "x"))
                .toList();
        said.write(all);

        Map<String, Said> found =
                said.read(IntStream.range(200, 1_300).mapToObj(i -> "d" + i).toList(), StoredDocuments.WHOLE);

        assertThat(found).hasSize(1_003).containsEntry("d777", all.get(777));
        assertThat(said.read(List.of(), StoredDocuments.WHOLE)).isEmpty();
    }

    @Test
    void those_with_a_text_are_found_by_a_member_with_an_index_or_without_one() {
        StoredDocuments<Said> said = three();

        assertThat(where(said, "place", "Đông Xá")).containsExactlyInAnyOrder("a", "c");
        assertThat(where(said, "from.t", "x")).containsExactlyInAnyOrder("b", "c");
        assertThat(where(said, "text", "Đề nghị của a")).containsExactly("a");
        assertThat(where(said, "place", "nơi khác")).isEmpty();
    }

    private static List<String> where(StoredDocuments<Said> said, String member, String value) {
        List<String> found = new ArrayList<>();
        said.where(member, value, StoredDocuments.WHOLE, document -> found.add(document.id()));
        return found;
    }

    @Test
    void only_the_members_asked_for_are_there() {
        StoredDocuments<Said> said = three();

        Said part = said.read(List.of("a"), List.of("s", "text")).get("a");

        assertThat(part)
                .extracting(Said::sequence, Said::text, Said::place, Said::from)
                .containsExactly(3L, "Đề nghị của a", null, null);
        List<String> texts = new ArrayList<>();
        said.all(List.of("s", "text"), document -> texts.add(document.text()));
        assertThat(texts).hasSize(3).contains("Đề nghị của c");
    }

    @Test
    void values_and_their_counts_leave_out_documents_without_the_member() {
        StoredDocuments<Said> said = three();

        assertThat(said.distinct("place")).containsExactly("Đông Xá");
        assertThat(said.distinct("from.t")).containsExactly("x", "y");
        assertThat(said.counts("from.t")).containsExactly(Map.entry("x", 2L), Map.entry("y", 1L));
        assertThat(said.counts("place")).containsExactly(Map.entry("Đông Xá", 2L));
        assertThat(said.counts("text")).containsEntry("Đề nghị của a", 1L);
    }

    @Test
    void an_index_that_is_asked_for_later_knows_what_was_there_before() {
        StoredDocuments<Said> said = three();

        said.createIndex("byText", List.of("text"));
        said.createIndex("byText", List.of("text"));

        assertThat(where(said, "text", "Đề nghị của c")).containsExactly("c");
    }

    @Test
    void what_is_stored_is_handed_over_in_the_order_of_ids() {
        List<Object> ids = new ArrayList<>();
        three().asStored(document -> ids.add(document.get("_id")));

        assertThat(ids).containsExactly("a", "b", "c");
    }

    @Test
    void a_collection_is_emptied_without_the_others() {
        StoredDocuments<Said> said = three();
        StoredDocuments<Said> others = storage().collection("others", Said.class);
        others.write(List.of(Said.of("o", "", "x")));

        said.clear();

        assertThat(said.count()).isZero();
        assertThat(others.count()).isEqualTo(1);
    }

    @Test
    void a_document_of_another_form_is_unreadable_and_no_trouble_of_the_store() {
        storage().collection("said", Other.class).write(List.of(new Other("a", 0, Map.of("t", "x", "number", "none"))));

        assertThatThrownBy(() -> said().read("a")).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void a_document_that_is_too_large_is_not_taken_and_its_size_is_told() {
        StoredDocuments<Said> said = said();
        Said large = new Said("l", 0, "ế".repeat(6_000_000), null, new Origins("x", 0), List.of());

        assertThat(said.size(large)).isGreaterThan(16 << 20);
        assertThatThrownBy(() -> said.write(List.of(Said.of("a", "", "x"), large)))
                .isInstanceOf(RuntimeException.class);
        assertThat(said.read("l")).isNull();
    }

    @Test
    void how_far_the_documents_have_come_is_read_without_a_claim() {
        storage().prepareTokens();
        TokenStore tokens = storage().tokens();
        assertThat(storage().storedToken().read()).isNull();
        tokens.initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(-1));
        tokens.fetchToken(PROCESSOR, 0);

        storage().together(() -> {
            tokens.extendClaim(PROCESSOR, 0);
            tokens.storeToken(new GlobalSequenceTrackingToken(41), PROCESSOR, 0);
        });

        assertThat(storage().storedToken().read()).isEqualTo(new GlobalSequenceTrackingToken(41));
        storage().forgetTokens();
        assertThat(storage().storedToken().read()).isNull();
    }

    @Test
    void that_the_documents_were_emptied_shows_although_they_have_come_as_far_again() {
        storage().prepareTokens();
        comesTo(41);
        Object before = storage().storedToken().generation();
        three();
        assertThat(storage().storedToken().generation()).isEqualTo(before);

        storage().forgetTokens();
        comesTo(41);

        assertThat(storage().storedToken().read()).isEqualTo(new GlobalSequenceTrackingToken(41));
        assertThat(storage().storedToken().generation()).isNotEqualTo(before);
    }

    private void comesTo(long position) {
        TokenStore tokens = storage().tokens();
        tokens.initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(-1));
        tokens.fetchToken(PROCESSOR, 0);
        storage().together(() -> {
            tokens.extendClaim(PROCESSOR, 0);
            tokens.storeToken(new GlobalSequenceTrackingToken(position), PROCESSOR, 0);
        });
    }

    @Test
    void dead_letters_wait_in_their_order() {
        SequencedDeadLetterQueue<EventMessage<?>> letters = storage().letters();
        storage().together(() -> {
            letters.enqueue("petition:1", letter(3));
            letters.enqueue("petition:1", letter(4));
        });

        List<Long> waiting = new ArrayList<>();
        letters.deadLetterSequence("petition:1")
                .forEach(letter -> waiting.add(((GenericDomainEventMessage<?>) letter.message()).getSequenceNumber()));

        assertThat(waiting).containsExactly(3L, 4L);
        assertThat(letters.contains("petition:1")).isTrue();
        letters.clear();
        assertThat(letters.contains("petition:1")).isFalse();
    }

    private static GenericDeadLetter<EventMessage<?>> letter(long number) {
        return new GenericDeadLetter<>(
                "petition:1", new GenericDomainEventMessage<>("Petition", "petition:1", number, "an event"));
    }

    @Test
    void what_they_were_made_from_is_noted_once() {
        assertThat(storage().origin()).isEmpty();

        storage().note(new Origin("log-1", 4));
        storage().note(new Origin("log-2", 5));

        assertThat(storage().origin()).contains(new Origin("log-2", 5));
    }
}
