package vn.kiennghi.api.deadletter;

/** What can be asked about dead letters; each is answered by the service whose letters they are. */
public sealed interface DeadLetterQuery {
    /** Asks for the {@link DeadLetters} of the projections. */
    record FindProjectionLetters() implements DeadLetterQuery {}

    /** Asks for the {@link DeadLetters} of the automation whose processor has that name. */
    record FindAutomationLetters(String automation) implements DeadLetterQuery {}

    /** Asks for the {@link LetterSequence} of that name; nothing if none of its events waits for the projections. */
    record FindProjectionSequence(String sequence) implements DeadLetterQuery {}

    /** Asks for the {@link LetterSequence} of that name; nothing if none of its events waits for that automation. */
    record FindAutomationSequence(String automation, String sequence) implements DeadLetterQuery {}

    /** Asks whether events of the sequence wait for any automation, as for a document that is being carried out. */
    record AsksWhetherStandingStill(String sequence) implements DeadLetterQuery {}

    /** Asks whether events of the sequence wait for the projections; a cheap look, as for each page of a petition. */
    record AsksWhetherIncomplete(String sequence) implements DeadLetterQuery {}
}
