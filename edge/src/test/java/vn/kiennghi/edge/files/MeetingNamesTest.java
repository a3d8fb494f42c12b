package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.petition.Round;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeetingNamesTest {
    private final MeetingNames names = MeetingNames.of(
            List.of(meeting("m1", "Xã Quân Hà"), meeting("m2", "Xã Nam Cường"), meeting("m3", "xã nam cường")));

    private static MeetingView meeting(String id, String place) {
        return new MeetingView("x.5", id, Round.BEFORE, LocalDate.of(2022, 11, 20), place, "Tổ 3", null, null);
    }

    @Test
    void a_meeting_is_meant_by_its_id_or_by_a_place_where_only_one_was_held() {
        assertThat(names.meant("m2")).contains("m2");
        assertThat(names.meant("XA QUAN HA")).contains("m1");
    }

    @Test
    void places_that_differ_in_a_tone_are_two_places() {
        MeetingNames alike = MeetingNames.of(List.of(meeting("m1", "Ấp Tân Hoà"), meeting("m2", "Ấp Tân Hoá")));

        assertThat(alike.meant("Ấp Tân Hoà")).contains("m1");
        assertThat(alike.meant("ấp Tân Hòa")).contains("m1");
        assertThat(alike.meant("Ấp Tân Hóa")).contains("m2");
        assertThat(alike.meant("Ap Tan Hoa")).as("either").isEmpty();
    }

    @Test
    void any_other_text_means_none() {
        assertThat(names.meant("Xã Nam Cường")).as("two meetings there").isEmpty();
        assertThat(names.meant("Nhà văn hóa")).isEmpty();
    }
}
