package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerReferencesTest {
    private static final SessionId SESSION = SessionId.parse("x-1.5").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String EARLIER = "a".repeat(26);
    private static final String LATER = "b".repeat(26);

    private final FormerReferences former = new FormerReferences();

    @Test
    void a_petition_recorded_under_an_invisible_sign_is_found_by_what_can_be_seen() {
        former.kept(row(EARLIER, "KN\u200b-1\u00a0A", 1));

        KnownReferences known = new KnownReferences(SESSION, former.of(SESSION, Set.of()::contains));

        assertThat(known.petition("KN-1 A").value()).isEqualTo(EARLIER);
        assertThat(known.petition("KN\u2011\u00ad1  A").value()).isEqualTo(EARLIER);
        assertThat(known.petition("KN-2 A")).isEqualTo(PetitionId.of(SESSION, "KN-2 A"));
    }

    @Test
    void the_first_recorded_counts_and_one_of_the_reference_itself_before_all() {
        former.kept(row(LATER, "KN\u20131", 2));
        former.kept(row(EARLIER, "KN-1\u200b", 1));
        String own = PetitionId.of(SESSION, "KN-1").value();

        assertThat(former.of(SESSION, Set.of()::contains)).isEqualTo(Map.of("KN-1", EARLIER));
        assertThat(former.of(SESSION, Set.of(own)::contains)).isEmpty();
    }

    @Test
    void petitions_whose_reference_gives_their_id_are_none_of_them() {
        former.kept(row(PetitionId.of(SESSION, "KN-1").value(), "KN-1", 1));
        former.kept(row(PetitionId.of(SESSION, "KN–2").value(), "KN–2", 1));

        assertThat(former.of(SESSION, Set.of()::contains)).isEmpty();
    }

    @Test
    void a_row_that_goes_is_forgotten_and_other_sessions_are_others() {
        PetitionRow row = row(EARLIER, "KN-1\u200b", 1);
        former.kept(row);

        assertThat(former.of(SessionId.parse("x-1.6").orElseThrow(), Set.of()::contains))
                .isEmpty();
        former.dropped(row);
        assertThat(former.of(SESSION, Set.of()::contains)).isEmpty();
    }

    private static PetitionRow row(String id, String reference, int minute) {
        PetitionReceived received = new PetitionReceived(
                id,
                "x",
                SESSION.value(),
                reference,
                "Nội dung",
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                DAY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DAY);
        return RowEvolution.evolve(null, received, 0, Instant.EPOCH.plusSeconds(60L * minute));
    }
}
