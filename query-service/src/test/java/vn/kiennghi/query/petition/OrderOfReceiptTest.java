package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderOfReceiptTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 9);
    private static final LocalDate RIGHT = LocalDate.of(2026, 7, 3);
    private static final Instant RECEIVED = Instant.parse("2026-07-10T01:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2026-07-11T01:00:00Z");

    @Test
    void the_day_of_receipt_counts_as_it_was_known_when_paging_began() {
        PetitionRow row = corrected();

        assertThat(RegisterKey.asKnown(row, CORRECTED.minusSeconds(1)).receivedOn())
                .isEqualTo(FIRST);
        assertThat(RegisterKey.asKnown(row, CORRECTED).receivedOn()).isEqualTo(RIGHT);
        assertThat(RegisterKey.of(row).receivedOn()).isEqualTo(FIRST);
    }

    @Test
    void a_cursor_keeps_the_moment_as_of_which_days_count() {
        RegisterOrder order = RegisterOrder.named("receivedOn").orElseThrow();
        PageCursor.End end = new PageCursor.End(RegisterKey.asKnown(corrected(), CORRECTED), CORRECTED);

        assertThat(PageCursor.read(PageCursor.after(end, order), order)).contains(end);
        assertThat(PageCursor.read(PageCursor.after(end, order), RegisterOrder.OF_REGISTER))
                .isEmpty();
    }

    private static PetitionRow corrected() {
        PetitionReceived received = new PetitionReceived(
                "a".repeat(26),
                "x",
                "x-1.5",
                "KN-1",
                "Nội dung",
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                FIRST,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FIRST);
        PetitionCorrected correction = new PetitionCorrected(
                "a".repeat(26),
                List.of(new CorrectedValue(CorrectableMember.RECEIVED_ON, FIRST.toString(), RIGHT.toString())),
                "ghi nhầm ngày",
                DocumentReference.NONE,
                LocalDate.of(2026, 7, 11));
        return RowEvolution.evolve(RowEvolution.evolve(null, received, 0, RECEIVED), correction, 1, CORRECTED);
    }
}
