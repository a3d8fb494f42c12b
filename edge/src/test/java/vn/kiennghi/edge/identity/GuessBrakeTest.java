package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.api.MovableClock;

class GuessBrakeTest {
    private static final String OFFICE = "192.0.2.1";
    private static final String STRANGER = "203.0.113.9";

    private final MovableClock clock =
            new MovableClock(Instant.parse("2022-12-20T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final GuessBrake brake = new GuessBrake(clock);

    private void fails(int times, String name, String address) {
        IntStream.range(0, times).forEach(i -> brake.failed(name, address));
    }

    @Test
    void a_few_wrong_passwords_cost_nothing() {
        fails(GuessBrake.FREE - 1, "lan", OFFICE);

        assertThat(brake.waitFor("lan", OFFICE)).isZero();
    }

    @Test
    void each_further_one_doubles_the_wait_up_to_the_longest() {
        fails(GuessBrake.FREE, "lan", OFFICE);
        assertThat(brake.waitFor("lan", OFFICE)).isEqualTo(GuessBrake.FIRST);
        fails(1, "lan", OFFICE);
        assertThat(brake.waitFor("lan", OFFICE)).isEqualTo(GuessBrake.FIRST.multipliedBy(2));
        fails(30, "lan", OFFICE);
        assertThat(brake.waitFor("lan", OFFICE)).isEqualTo(GuessBrake.LONGEST);
    }

    @Test
    void it_tells_once_that_waiting_begins() {
        fails(GuessBrake.FREE - 1, "lan", OFFICE);

        assertThat(brake.failed("lan", OFFICE)).isTrue();
        assertThat(brake.failed("lan", OFFICE)).isFalse();
    }

    @Test
    void a_right_password_after_the_wait_forgets_the_wrong_ones() {
        fails(GuessBrake.FREE, "lan", OFFICE);
        clock.move(GuessBrake.FIRST);
        assertThat(brake.waitFor("lan", OFFICE)).isZero();

        brake.succeeded("lan", OFFICE);

        fails(GuessBrake.FREE - 1, "lan", OFFICE);
        assertThat(brake.waitFor("lan", OFFICE)).isZero();
        assertThat(brake.knows("lan", OFFICE)).isTrue();
        assertThat(brake.knows("lan", STRANGER)).isFalse();
    }

    @Test
    void neither_the_owner_elsewhere_nor_others_at_the_same_address_wait() {
        fails(GuessBrake.FREE + 20, "lan", STRANGER);
        fails(GuessBrake.FREE, "minh", OFFICE);

        assertThat(brake.waitFor("lan", OFFICE)).isZero();
        assertThat(brake.waitFor("thanh", OFFICE)).isZero();
    }

    @Test
    void who_tries_one_password_on_many_names_has_fewer_tries_and_nobody_is_locked_out_for_it() {
        IntStream.rangeClosed(1, GuessBrake.MANY_OF_ADDRESS).forEach(i -> fails(1, "name" + i, STRANGER));
        assertThat(brake.waitFor("name1", STRANGER)).isZero();

        fails(1, "another", STRANGER);

        assertThat(brake.waitFor("another", STRANGER)).isPositive();
        assertThat(brake.waitFor("lan", STRANGER)).isZero();
    }

    @Test
    void after_an_hour_without_a_wrong_one_all_are_forgotten() {
        fails(GuessBrake.FREE + 3, "lan", OFFICE);
        clock.move(GuessBrake.REMEMBERED);

        fails(1, "lan", OFFICE);

        assertThat(brake.waitFor("lan", OFFICE)).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_oldest_make_room_for_new_ones() {
        fails(GuessBrake.FREE + 3, "lan", STRANGER);
        IntStream.rangeClosed(1, 20_001).forEach(i -> brake.failed("name", "address " + i));

        assertThat(brake.waitFor("lan", STRANGER)).isZero();
        fails(GuessBrake.FREE, "minh", OFFICE);
        assertThat(brake.waitFor("minh", OFFICE)).isPositive();
    }
}
