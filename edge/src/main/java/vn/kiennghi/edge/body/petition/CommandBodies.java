package vn.kiennghi.edge.body.petition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.edge.body.GivenId;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.LongText;

/**
 * The bodies of a petition's commands, as the table of the HTTP contract lists them; the pages' forms have the same members.
 * {@code today} is the present day, Asia/Ho_Chi_Minh.
 */
public final class CommandBodies {
    private CommandBodies() {}

    /** A body from which a command to one petition follows. */
    public interface CommandBody<C extends PetitionCommand> {
        /** Returns the command. */
        C command(PetitionId petition, LocalDate today);
    }

    /** Path {@code classification}. */
    @JsonBody
    public record ClassificationBody(
            @GivenId String field,
            Level level,
            @Nullable String committee,
            @JsonUnwrapped Step step) implements CommandBody<ClassifyPetition> {
        @Override
        public ClassifyPetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ClassifyPetition(petition, field, level, committee, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code split}. */
    @JsonBody
    public record SplitBody(
            List<ItemBody> items, @JsonUnwrapped Step step) implements CommandBody<SplitPetition> {
        @Override
        public SplitPetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new SplitPetition(
                    petition, items.stream().map(ItemBody::item).toList(), on, step.reason(), step.document(on));
        }
    }

    /** One item of a compound petition (R9). */
    public record ItemBody(
            String reference,
            @LongText String content,
            @GivenId @Nullable String field,
            @Nullable Level level) {
        SplitItem item() {
            return new SplitItem(reference, content, field, level);
        }
    }

    /** Path {@code forwarding}. */
    @JsonBody
    public record ForwardingBody(
            Level to,
            @Nullable String recipient,
            @JsonUnwrapped Step step) implements CommandBody<ForwardPetition> {
        @Override
        public ForwardPetition command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ForwardPetition(petition, to, recipient, on, step.reason(), step.document(on), null);
        }
    }

    /** Path {@code assignment}. */
    @JsonBody
    public record AssignmentBody(
            @GivenId String leadAgency,
            @GivenId @Nullable List<String> coordinatingAgencies,
            @Nullable LocalDate dueOn,
            @JsonUnwrapped Step step)
            implements CommandBody<AssignToAgency> {
        @Override
        public AssignToAgency command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            List<String> coordinating = coordinatingAgencies == null ? List.of() : coordinatingAgencies;
            return new AssignToAgency(petition, leadAgency, coordinating, dueOn, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code assignment-refusal}. */
    @JsonBody
    public record AssignmentRefusalBody(
            @GivenId String agency, @JsonUnwrapped Step step) implements CommandBody<RefuseAssignment> {
        @Override
        public RefuseAssignment command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new RefuseAssignment(petition, agency, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code answers}. */
    @JsonBody
    public record AnswerBody(
            @GivenId String agency,
            Outcome outcome,
            @LongText String summary,
            @Nullable LocalDate promisedOn,
            @JsonUnwrapped Step step)
            implements CommandBody<PetitionCommand.Answer> {
        /**
         * @throws vn.kiennghi.edge.platform.problem.ProblemException (422) if business date and document's date differ
         */
        @Override
        public PetitionCommand.Answer command(PetitionId petition, LocalDate today) {
            LocalDate on = AnswerDate.of(step, today);
            return new PetitionCommand.Answer(
                    petition, agency, outcome, summary, promisedOn, on, step.reason(), step.document(on));
        }
    }

    /** Path {@code flags}. */
    @JsonBody
    public record FlagsBody(
            List<FlagReason> reasons, @JsonUnwrapped Step step) implements CommandBody<FlagForSupervision> {
        @Override
        public FlagForSupervision command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new FlagForSupervision(petition, Set.copyOf(reasons), on, step.reason(), step.document(on));
        }
    }

    /** Path {@code flag-clearing}. */
    @JsonBody
    public record FlagClearingBody(
            String flagId, @JsonUnwrapped Step step) implements CommandBody<ClearFlag> {
        @Override
        public ClearFlag command(PetitionId petition, LocalDate today) {
            LocalDate on = step.on(today);
            return new ClearFlag(petition, flagId, on, step.reason(), step.document(on));
        }
    }
}
