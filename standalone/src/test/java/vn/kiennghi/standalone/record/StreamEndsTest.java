package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever keeps what he has read of a stream is never told that nothing came after it when something did. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamEndsTest {
    private static final String COUNCIL = "council:bac-kan";

    private final StreamEnds ends = new StreamEnds();

    @Test
    void an_end_that_nobody_has_read_is_not_known() {
        assertThat(ends.isBefore(COUNCIL, 6)).isFalse();
        ends.appended(event(5));
        assertThat(ends.isBefore(COUNCIL, 6))
                .as("an append alone does not tell what others did")
                .isFalse();
        ends.beingRead(COUNCIL);
        assertThat(ends.isBefore(COUNCIL, 6)).as("while it is being read").isFalse();
    }

    @Test
    void what_was_read_is_the_end_until_something_is_appended() {
        ends.beingRead(COUNCIL);
        ends.wasRead(COUNCIL, 5);
        assertThat(ends.isBefore(COUNCIL, 6)).isTrue();
        assertThat(ends.isBefore(COUNCIL, 5)).isFalse();

        ends.appended(event(6));
        assertThat(ends.isBefore(COUNCIL, 6)).isFalse();
        assertThat(ends.isBefore(COUNCIL, 7)).isTrue();
    }

    @Test
    void an_append_while_the_end_is_being_read_knows_better() {
        ends.beingRead(COUNCIL);
        ends.appended(event(6));
        ends.wasRead(COUNCIL, 5);
        assertThat(ends.isBefore(COUNCIL, 6)).isFalse();
    }

    @Test
    void a_slow_reader_does_not_take_back_what_a_faster_one_read() {
        ends.beingRead(COUNCIL);
        ends.beingRead(COUNCIL);
        ends.wasRead(COUNCIL, 6);
        ends.wasRead(COUNCIL, 5);
        assertThat(ends.isBefore(COUNCIL, 6)).isFalse();
    }

    private static List<EventMessage<?>> event(long sequence) {
        return List.of(new GenericDomainEventMessage<>("Council", COUNCIL, sequence, "happened"));
    }
}
