package vn.kiennghi.edge.body.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionActionTest {
    /** There is no petition yet, or an automation sends it. */
    private static final Set<Class<?>> NO_ACTIONS =
            Set.of(ReceivePetition.class, TransferPetition.class, TakeBackFromTransfer.class);

    @Test
    void every_command_about_a_petition_has_one_row_of_the_table() {
        assertThat(Arrays.stream(PetitionAction.values()).<Class<?>>map(PetitionAction::command))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.<Class<?>>stream(PetitionCommand.class.getPermittedSubclasses())
                                .filter(command -> !NO_ACTIONS.contains(command))
                                .toList());
    }

    @Test
    void every_row_has_a_path_and_a_body_of_its_own() {
        assertThat(PetitionAction.values()).extracting(PetitionAction::path).doesNotHaveDuplicates();
        assertThat(PetitionAction.values()).extracting(PetitionAction::body).doesNotHaveDuplicates();
        assertThat(PetitionAction.values())
                .allSatisfy(
                        action -> assertThat(PetitionAction.at(action.path())).contains(action));
    }

    @Test
    void every_row_has_a_line_in_the_documentation_of_the_api() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/http-api.md"));

        assertThat(PetitionAction.values())
                .allSatisfy(action -> assertThat(documented)
                        .as(action.path())
                        .anyMatch(line -> line.matches("\\|[^|]*`" + action.path() + "`[^|]*\\|.*")));
    }
}
