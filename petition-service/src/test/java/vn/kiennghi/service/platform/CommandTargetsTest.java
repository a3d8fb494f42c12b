package vn.kiennghi.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandTargetsTest {
    private static final AnnotationCommandTargetResolver AXONS =
            AnnotationCommandTargetResolver.builder().build();

    private final CommandTargets targets = new CommandTargets();

    @Test
    void a_command_is_for_the_aggregate_that_Axon_itself_finds() {
        List<Object> commands = List.of(
                new ClosePetition(
                        new PetitionId("a".repeat(26)), null, LocalDate.of(2022, 12, 1), null, DocumentReference.NONE),
                new IssueTransfer(new TransferId("t0000001")),
                new DefineField(new CouncilId("bac-kan"), "y-te", "Y tế", null));

        assertThat(commands)
                .allSatisfy(command -> assertThat(targets.resolveTarget(new GenericCommandMessage<>(command)))
                        .isEqualTo(AXONS.resolveTarget(new GenericCommandMessage<>(command))));
    }

    @Test
    void a_second_command_of_a_kind_is_for_its_own_aggregate() {
        targets.resolveTarget(new GenericCommandMessage<>(new IssueTransfer(new TransferId("t0000001"))));

        assertThat(targets.resolveTarget(new GenericCommandMessage<>(new IssueTransfer(new TransferId("t0000002"))))
                        .getIdentifier())
                .isEqualTo("transfer:t0000002");
    }

    @Test
    void a_command_that_names_none_is_refused() {
        assertThatThrownBy(() -> targets.resolveTarget(new GenericCommandMessage<>("nobody")))
                .hasMessageContaining(TargetAggregateIdentifier.class.getSimpleName());
    }
}
