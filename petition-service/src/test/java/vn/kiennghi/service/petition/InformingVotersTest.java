package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.Followed.CLOSED_ON;
import static vn.kiennghi.service.petition.Followed.TOLD_ON;
import static vn.kiennghi.service.petition.Followed.anAnsweredPetition;
import static vn.kiennghi.service.petition.Followed.closed;
import static vn.kiennghi.service.petition.Followed.inform;
import static vn.kiennghi.service.petition.Followed.informed;
import static vn.kiennghi.service.petition.Followed.rejected;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.received;
import static vn.kiennghi.service.petition.Related.merged;
import static vn.kiennghi.service.petition.Related.returned;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InformingVotersTest {
    @Test
    void R35_voters_are_told_what_came_of_it() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED))
                .when(inform(TOLD_ON))
                .then(informed(TOLD_ON));

        scenario.when(inform(TOLD_ON)).thenNothing();
        scenario.when(inform(CLOSED_ON)).then(informed(CLOSED_ON));
    }

    @Test
    void R35_there_must_be_something_to_tell() {
        given(anAssignedPetition()).whenRefused(inform(TOLD_ON), RefusalCode.WRONG_STAGE);
        given(anAnsweredPetition(Outcome.RESOLVED, rejected(1, ANSWERED_ON)))
                .whenRefused(inform(TOLD_ON), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition()).when(inform(TOLD_ON)).then(informed(TOLD_ON));
        given(received(), returned(ReturnGround.COMPLAINT, ISSUED_ON))
                .when(inform(TOLD_ON))
                .then(informed(TOLD_ON));
    }

    @Test
    void R10_the_voters_of_a_merged_petition_are_told_with_the_lead() {
        given(received(), merged(ISSUED_ON)).whenRefused(inform(TOLD_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R17_a_notice_follows_the_result_and_may_be_entered_after_the_closing() {
        given(anAnsweredPetition(Outcome.RESOLVED))
                .whenRefused(inform(ANSWERED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(anAnsweredPetition(Outcome.RESOLVED)).whenRefused(inform(TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
        given(Stream.concat(aForwardedPetition().stream(), Stream.of(closed(CLOSED_ON)))
                        .toList())
                .when(inform(TOLD_ON))
                .then(informed(TOLD_ON));
    }
}
