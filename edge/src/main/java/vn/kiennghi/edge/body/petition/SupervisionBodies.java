package vn.kiennghi.edge.body.petition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionCommand.Escalate;
import vn.kiennghi.api.petition.PetitionCommand.InformVoters;
import vn.kiennghi.api.petition.PetitionCommand.ReopenPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReviewAnswer;
import vn.kiennghi.api.petition.PetitionCommand.ReviewResolution;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.LongText;
import vn.kiennghi.edge.body.petition.CommandBodies.CommandBody;

/** The bodies of what follows an answer: review, verdict, measures, notice to the voters, closing. */
public final class SupervisionBodies {
    private SupervisionBodies() {}

    /** Path {@code answer-review} (R21). */
    @JsonBody
    public record AnswerReviewBody(
            Boolean accepted,
            CriteriaBody criteria,
            @JsonUnwrapped Step step) implements CommandBody<ReviewAnswer> {
        @Override
        public ReviewAnswer command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ReviewAnswer(petition, accepted, criteria.criteria(), on, step.reason(), step.document(on));
        }
    }

    /** What the answer meets; absent: not met. */
    public record CriteriaBody(
            @Nullable Boolean onPoint,
            @Nullable Boolean specific,
            @Nullable Boolean dated,
            @Nullable Boolean lawful) {
        AnswerCriteria criteria() {
            return new AnswerCriteria(isMet(onPoint), isMet(specific), isMet(dated), isMet(lawful));
        }

        private static boolean isMet(@Nullable Boolean criterion) {
            return Boolean.TRUE.equals(criterion);
        }
    }

    /** Path {@code resolution-review} (R4). */
    @JsonBody
    public record ResolutionReviewBody(
            Verdict verdict, @JsonUnwrapped Step step) implements CommandBody<ReviewResolution> {
        @Override
        public ReviewResolution command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ReviewResolution(petition, verdict, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code escalation} (R28); {@code step} is the measure here, so what every body can say is called otherwise. */
    @JsonBody
    public record EscalationBody(
            EscalationStep step, @JsonUnwrapped Step said) implements CommandBody<Escalate> {
        @Override
        public Escalate command(PetitionId petition, LocalDate today) {
            LocalDate on = said.on(today);
            return new Escalate(petition, step, on, said.reason(), said.document(on));
        }
    }

    /** Path {@code voter-notice} (R35). */
    @JsonBody
    public record VoterNoticeBody(
            NoticeChannel channel,
            @Nullable String place,
            @JsonUnwrapped Step step) implements CommandBody<InformVoters> {
        @Override
        public InformVoters command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new InformVoters(petition, channel, place, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code closing} (R35). */
    @JsonBody
    public record ClosingBody(
            @LongText @Nullable String exception,
            @JsonUnwrapped Step step) implements CommandBody<ClosePetition> {
        @Override
        public ClosePetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ClosePetition(petition, exception, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code reopening}. */
    @JsonBody
    public record ReopeningBody(@JsonUnwrapped Step step) implements CommandBody<ReopenPetition> {
        @Override
        public ReopenPetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ReopenPetition(petition, on, step.reason(), step.document(on));
        }
    }
}
