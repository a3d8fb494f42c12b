package vn.kiennghi.edge.administration.deadletter;

import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.LetterSequence.WaitingEvent;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.deadletter.LetterKeeper;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Says dead letters in words: of what they are, what went wrong, what became of a retry. */
@Component
class LetterWords {

    private final QueryDispatch queries;

    LetterWords(QueryDispatch queries) {
        this.queries = queries;
    }

    /**
     * What a sequence is about.
     *
     * @param name what people call it
     * @param address where it is shown; null where it is not
     */
    public record Subject(String name, @Nullable String address) {}

    /**
     * A sequence in the list.
     *
     * @param behind how many events wait behind the first
     * @param cause what went wrong, in plain words
     * @param technical what the program said
     */
    public record Line(
            String processor,
            String sequence,
            Subject subject,
            String event,
            String recordedAt,
            String triedAt,
            int behind,
            String cause,
            @Nullable String technical) {}

    /** An event that waits, with its data. */
    public record Event(String id, String name, long number, String recordedAt, String data) {}

    /** An event that was discarded. */
    public record Discarded(
            Subject subject,
            String event,
            String recordedAt,
            String keeper,
            String reason,
            String by,
            String at,
            @Nullable String technical) {}

    Line line(LetterSequence sequence, Words words) {
        WaitingEvent first = sequence.first();
        return new Line(
                sequence.processor(),
                sequence.sequence(),
                subject(sequence.sequence(), words),
                event(first.type(), words),
                words.moment(first.recordedAt()),
                words.moment(sequence.triedAt()),
                sequence.waiting() - 1,
                cause(sequence, words),
                technical(sequence.causeType(), sequence.causeMessage()));
    }

    Event event(WaitingEvent event, Words words) {
        return new Event(
                event.id(), event(event.type(), words), event.number(), words.moment(event.recordedAt()), event.data());
    }

    Discarded discarded(DiscardedLetter letter, Words words) {
        return new Discarded(
                subject(letter.sequence(), words),
                event(letter.type(), words),
                words.moment(letter.recordedAt()),
                words.say("letters.keeper." + letter.processor()),
                letter.reason(),
                letter.by(),
                words.moment(letter.at()),
                technical(letter.causeType(), letter.causeMessage()));
    }

    /** Returns what became of a retry, in one sentence. */
    String result(RetryResult result, Words words) {
        return words.say(
                "letters.result." + result.outcome(),
                words.number(result.handled()),
                words.number(result.left()),
                reason(result, words));
    }

    private static String reason(RetryResult result, Words words) {
        String technical = technical(result.causeType(), result.causeMessage());
        return technical == null ? words.say("letters.cause.unknown") : technical;
    }

    private static String cause(LetterSequence sequence, Words words) {
        if (SerializationException.class.getName().equals(sequence.causeType())
                || isOfSerialization(sequence.causeType())) {
            return words.say("letters.cause.unreadable");
        }
        boolean isOfProjections = LetterKeeper.of(sequence.processor())
                .filter(LetterKeeper::isOfProjections)
                .isPresent();
        return words.say(isOfProjections ? "letters.cause.program" : "letters.cause.automation");
    }

    private static boolean isOfSerialization(@Nullable String causeType) {
        return causeType != null && (causeType.startsWith("tools.jackson.") || causeType.contains(".serialization."));
    }

    private static @Nullable String technical(@Nullable String type, @Nullable String message) {
        if (type == null) {
            return message;
        }
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return message == null ? simple : simple + ": " + message;
    }

    private static String event(String type, Words words) {
        return words.sayOr("letters.event." + type, type);
    }

    private Subject subject(String sequence, Words words) {
        if (sequence.startsWith(PetitionId.PREFIX)) {
            String id = sequence.substring(PetitionId.PREFIX.length());
            return queries.oneIfReadable(new FindPetition(id), PetitionView.class)
                    .map(petition -> new Subject(
                            words.say("petition.title", words.label("kind", petition.kind()), petition.reference()),
                            "/petitions/" + id))
                    .orElseGet(() -> new Subject(words.say("letters.petition.unknown", id), null));
        }
        return sequence.startsWith(TransferId.PREFIX)
                ? new Subject(
                        words.say("letters.transfer"), "/transfers/" + sequence.substring(TransferId.PREFIX.length()))
                : new Subject(sequence, null);
    }
}
