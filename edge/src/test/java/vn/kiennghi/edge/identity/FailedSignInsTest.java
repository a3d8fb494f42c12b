package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.Origin.Way;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent.SignInFailed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedSignInsTest {
    private static final Instant START = Instant.parse("2026-11-30T03:00:00Z");
    private static final String ADDRESS = "203.0.113.1";

    private final FailedSignIns failures = new FailedSignIns();
    private final List<SecurityEntry> kept = new ArrayList<>();
    private Instant now = START;

    private void fails(String account, String address, boolean lookedAt) {
        kept.addAll(
                failures.count(account, Set.of("bac-kan"), address, new Origin("", address, Way.PAGE), lookedAt, now));
        now = now.plusSeconds(1);
    }

    private List<SignInFailed> events() {
        return kept.stream().map(entry -> (SignInFailed) entry.event()).toList();
    }

    @Test
    void the_first_is_kept_at_once_and_the_others_together_at_the_end_of_the_hour() {
        for (int i = 0; i < 500; i++) {
            fails("lan", ADDRESS, i < 5);
        }
        assertThat(events()).containsExactly(new SignInFailed(1, 0, START));

        kept.addAll(failures.over(START.plus(FailedSignIns.PERIOD)));

        assertThat(events().getLast()).isEqualTo(new SignInFailed(499, 495, START.plusSeconds(1)));
        assertThat(kept.getLast().at()).isEqualTo(START.plusSeconds(499));
        assertThat(failures.over(START.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void a_single_one_needs_no_second_entry() {
        fails("lan", ADDRESS, true);

        assertThat(failures.over(START.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(kept).hasSize(1);
    }

    @Test
    void a_right_password_ends_the_counting() {
        fails("lan", ADDRESS, true);
        fails("lan", ADDRESS, true);
        fails("lan", ADDRESS, true);

        assertThat(failures.endOf("lan", ADDRESS))
                .extracting(SecurityEntry::event)
                .containsExactly(new SignInFailed(2, 0, START.plusSeconds(1)));
        assertThat(failures.all()).isEmpty();
    }

    @Test
    void what_is_counted_is_kept_when_the_process_ends() {
        fails("lan", ADDRESS, true);
        fails("lan", ADDRESS, true);

        assertThat(failures.all()).hasSize(1);
    }

    @Test
    void a_guesser_with_a_million_addresses_makes_few_entries_and_hides_no_account() {
        for (int i = 0; i < 100_000; i++) {
            kept.addAll(failures.count(
                    i % 3 == 0 ? "lan" : "", Set.of(), "10." + i, new Origin("", "10." + i, Way.API), true, START));
        }
        fails("minh", "192.0.2.1", true);
        kept.addAll(failures.all());

        assertThat(kept).hasSizeLessThan(2 * FailedSignIns.MOST_ADDRESSES);
        assertThat(events().stream().mapToInt(SignInFailed::times).sum()).isEqualTo(100_001);
        assertThat(kept)
                .anyMatch(entry -> entry.account().equals("minh")
                        && entry.origin().address().equals(Origin.MANY_ADDRESSES));
    }

    @Test
    void the_next_hour_begins_with_an_entry_of_its_own() {
        fails("lan", ADDRESS, true);
        fails("lan", ADDRESS, true);
        now = START.plus(FailedSignIns.PERIOD);
        fails("lan", ADDRESS, true);

        assertThat(events())
                .containsExactly(
                        new SignInFailed(1, 0, START),
                        new SignInFailed(1, 0, START.plusSeconds(1)),
                        new SignInFailed(1, 0, START.plus(FailedSignIns.PERIOD)));
    }
}
