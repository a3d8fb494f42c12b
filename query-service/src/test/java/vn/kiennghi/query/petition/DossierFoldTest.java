package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.platform.UntoldEvents;

/** Where a petition's page ends: at the last event of its stream that can be told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DossierFoldTest {
    private final Story story = Story.received("KN-01", "2022-07-18", "giao-thong", Level.PROVINCE)
            .classified("giao-thong", Level.PROVINCE, "2022-07-18")
            .transferred("2022-07-29")
            .assigned("so-gtvt", "2022-08-01", "2022-09-01")
            .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20");

    private static PetitionDossier told(List<DomainEventMessage<?>> events, UntoldEvents untold) {
        return Objects.requireNonNull(DossierFold.of(events, untold));
    }

    private static PetitionDossier told(List<DomainEventMessage<?>> events) {
        return told(events, UntoldEvents.NONE);
    }

    @Test
    void it_says_of_the_petition_what_the_register_says() {
        PetitionDossier dossier = told(story.messages());

        assertThat(dossier.row()).isEqualTo(story.row());
        assertThat(dossier.answers()).hasSize(1);
    }

    @Test
    void without_events_there_is_no_petition() {
        assertThat(DossierFold.of(List.of(), UntoldEvents.NONE)).isNull();
    }

    @Test
    void it_stands_still_before_the_event_that_waits() {
        PetitionDossier dossier = told(story.messages(), new UntoldEvents(3, Set.of()));

        assertThat(dossier.row().sequence()).isEqualTo(2);
        assertThat(dossier.row().stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(dossier.answers()).isEmpty();
    }

    @Test
    void what_was_discarded_is_left_out_and_what_follows_is_told() {
        PetitionDossier dossier = told(story.messages(), new UntoldEvents(Long.MAX_VALUE, Set.of(3L)));

        assertThat(dossier.row().dueOn()).isNull();
        assertThat(dossier.row().outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(dossier.answers()).hasSize(1);
    }

    @Test
    void it_stands_still_where_an_event_cannot_be_told_though_half_of_it_could_be() {
        List<DomainEventMessage<?>> events = new ArrayList<>(story.messages());
        // Weighs an answer that was never given: the row takes it, the texts cannot.
        events.add(message(5, Later.accepted(story, 7, "2022-08-21")));
        events.add(message(6, Later.informed(story, "2022-08-28")));

        PetitionDossier dossier = told(events);

        assertThat(dossier.row().sequence()).isEqualTo(4);
        assertThat(dossier.notices()).isEmpty();
        assertThat(dossier).isEqualTo(told(story.messages()));
    }

    @Test
    void it_stands_still_where_the_record_lacks_an_event() {
        List<DomainEventMessage<?>> events = new ArrayList<>(story.messages());
        events.remove(2);

        assertThat(told(events).row().sequence()).isEqualTo(1);
    }

    @Test
    void without_its_receipt_nothing_is_told() {
        assertThat(DossierFold.of(story.messages().subList(1, 5), UntoldEvents.NONE))
                .isNull();
    }

    private DomainEventMessage<?> message(long number, PetitionEvent event) {
        return new GenericDomainEventMessage<>("Petition", "petition:" + story.id(), number, event);
    }
}
