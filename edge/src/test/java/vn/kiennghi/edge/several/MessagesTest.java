package vn.kiennghi.edge.several;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionId;

class MessagesTest {
    private static final LocalDate DAY = LocalDate.of(2022, 12, 15);

    private record Row(int number, Answer command) implements OneOfMany<Answer> {}

    private static Row row(int number, String reference, String summary) {
        SessionId session = SessionId.parse("bac-kan-xv.5").orElseThrow();
        return new Row(
                number,
                new Answer(
                        PetitionId.of(session, reference),
                        "so-y-te",
                        Outcome.RESOLVED,
                        summary,
                        null,
                        DAY,
                        null,
                        new DocumentReference("1", DAY, null, null)));
    }

    @Test
    void rows_of_one_petition_are_moved_to_its_first_one() {
        List<List<Row>> messages = Messages.of(List.of(row(2, "a", "x"), row(3, "b", "x"), row(4, "a", "y")));

        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst()).extracting(Row::number).containsExactly(2, 4, 3);
    }

    @Test
    void no_message_is_too_large_in_rows_or_in_text_and_no_row_is_lost() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            rows.add(row(i + 2, i < 600 ? "one" : "r" + i, i > 1_000 ? "x".repeat(20_000) : "x"));
        }

        List<List<Row>> messages = Messages.of(rows);

        assertThat(messages).allMatch(message -> message.size() <= PetitionBatch.LARGEST);
        assertThat(messages)
                .allMatch(message -> message.stream()
                                .mapToInt(row -> row.command().summary().length())
                                .sum()
                        <= 1_000_000);
        assertThat(messages.stream().mapToInt(List::size).sum()).isEqualTo(rows.size());
        assertThat(messages.stream().flatMap(List::stream).map(Row::number).toList())
                .isSorted();
    }

    @Test
    void no_rows_make_no_message() {
        assertThat(Messages.of(List.<Row>of())).isEmpty();
    }
}
