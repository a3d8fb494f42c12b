package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
import vn.kiennghi.api.petition.PetitionId;

class MergersGoToOneInstanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final DocumentReference NO_DOCUMENT = new DocumentReference(null, null, null, null);
    private static final PetitionId ONE = new PetitionId("aaaaaaaaaaaaaaaaaaaaaaaaaa");
    private static final PetitionId OTHER = new PetitionId("bbbbbbbbbbbbbbbbbbbbbbbbbb");

    private final MergersGoToOneInstance routing = new MergersGoToOneInstance();

    private String key(Object command) {
        return routing.getRoutingKey(new GenericCommandMessage<>(command));
    }

    private static MergePetition merging(PetitionId petition, PetitionId into) {
        return new MergePetition(petition, into, DAY, null, NO_DOCUMENT);
    }

    @Test
    void two_petitions_merged_into_each_other_at_once_meet_in_one_instance() {
        assertThat(key(merging(ONE, OTHER))).isEqualTo(key(merging(OTHER, ONE)));
    }

    @Test
    void every_other_command_goes_by_its_petition() {
        assertThat(key(new UnmergePetition(ONE, DAY, null, NO_DOCUMENT))).isEqualTo(ONE.toString());
    }

    @Test
    void a_sessions_messages_go_to_the_instance_that_checked_them() {
        SessionId session = new SessionId(new TermId("bac-kan-x"), 9);

        assertThat(key(new RecordAnswers(session, Mode.RECORD, List.of())))
                .isEqualTo(key(new RecordAnswers(session, Mode.CHECK, List.of())))
                .isEqualTo(key(new ReceivePetitions(session, Mode.CHECK, List.of())))
                .isNotEqualTo(
                        key(new RecordAnswers(new SessionId(new TermId("bac-kan-x"), 10), Mode.RECORD, List.of())));
    }
}
