package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.edge.files.CatalogueNames;
import vn.kiennghi.edge.files.ImportOptions;
import vn.kiennghi.edge.files.ImportPreview;
import vn.kiennghi.edge.files.ImportTarget;
import vn.kiennghi.edge.files.Imports;
import vn.kiennghi.edge.files.Meanings;
import vn.kiennghi.edge.files.MeetingNames;
import vn.kiennghi.edge.files.TableKind;
import vn.kiennghi.edge.files.UploadedFile;
import vn.kiennghi.edge.platform.Actor;
import vn.kiennghi.edge.platform.problem.Fault;

@EdgeTest
class ImportPreviewTest {
    private static final ImportTarget TARGET = new ImportTarget(
            SmallSystem.COUNCIL,
            SessionId.parse(SmallSystem.SESSION).orElseThrow(),
            LocalDate.of(2022, 12, 6),
            CatalogueNames.ofFields(List.of(), Meanings.NONE),
            CatalogueNames.ofAgencies(List.of(), Meanings.NONE),
            MeetingNames.of(List.of()),
            Meanings.NONE,
            new NothingRecorded(SmallSystem.SESSION));

    private final Imports imports;
    private final SmallSystem system;
    private int opened;

    ImportPreviewTest(Imports imports, SmallSystem system) {
        this.imports = imports;
        this.system = system;
    }

    private record Clerk(String name, List<Grant> grants) implements Actor {}

    @BeforeEach
    void signIn() {
        Clerk clerk = new Clerk("lan", List.of(new Grant(Role.CLERK, SmallSystem.COUNCIL, null)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(clerk, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private ImportPreview preview(String text) throws IOException {
        return imports.preview(TableKind.PETITIONS, file(text), TARGET);
    }

    private UploadedFile file(String text) {
        return new UploadedFile() {
            @Override
            public String name() {
                return "a.csv";
            }

            @Override
            public InputStream open() {
                opened++;
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Test
    void for_a_preview_a_table_of_usual_size_is_read_no_more_often_than_for_a_dry_run() throws IOException {
        String table = "STT,Nội dung\nO-1,Sửa đường\nO-2,\n";
        imports.run(TableKind.PETITIONS, file(table), TARGET, new ImportOptions(true, false), "lan");
        int ofDryRun = opened;
        opened = 0;

        assertThat(preview(table).rows()).hasSize(2);
        assertThat(opened).isPositive().isEqualTo(ofDryRun);
    }

    @Test
    void a_table_too_large_to_be_held_shows_its_rows_all_the_same() throws IOException {
        String table = "STT,Nội dung\nL-1," + "Sửa đường. ".repeat(400) + "\n";
        String longest = "L-%d," + "Xây chợ xã. ".repeat(1_000) + "\n";
        StringBuilder large = new StringBuilder(table);
        for (int i = 2; i <= 800; i++) {
            large.append(longest.formatted(i));
        }

        ImportPreview preview = preview(large.toString());

        assertThat(preview.rowsInAll()).isEqualTo(800);
        assertThat(preview.rows().getFirst().cells()).containsEntry("reference", "L-1");
    }

    @Test
    void a_preview_shows_columns_rows_and_faults_and_records_nothing() throws IOException {
        ImportPreview preview = preview("""
                DANH SÁCH,,
                STT,Nội dung kiến nghị,Ngày nhận
                P-1,Sửa đường,1/12/2022
                P-2,Xây chợ,hôm qua
                """);

        assertThat(preview.columns())
                .extracting(ImportPreview.Column::name, ImportPreview.Column::heading)
                .containsExactly(
                        tuple("reference", "STT"),
                        tuple("content", "Nội dung kiến nghị"),
                        tuple("received_on", "Ngày nhận"));
        assertThat(preview.rows()).extracting(ImportPreview.Row::number).containsExactly(2, 3);
        assertThat(preview.rows()).extracting(ImportPreview.Row::inFile).containsExactly(3, 4);
        ImportPreview.Row wrong = preview.rows().getLast();
        assertThat(wrong.isWrong()).isTrue();
        assertThat(wrong.cells()).containsEntry("received_on", "hôm qua");
        assertThat(wrong.faults().get("received_on")).extracting(Fault::code).containsExactly("INVALID_DATE");
        assertThat(preview.result().received()).isEqualTo(1);
        assertThat(preview.wrongRows()).isEqualTo(1);
        assertThat(((PetitionBatch) system.arrived.getLast().getPayload()).mode())
                .isEqualTo(PetitionBatch.Mode.CHECK);
    }

    @Test
    void of_a_long_table_the_first_rows_and_the_wrong_ones_are_shown() throws IOException {
        StringBuilder table = new StringBuilder("STT,Nội dung\n");
        for (int i = 1; i <= 1_000; i++) {
            table.append("Q-").append(i).append(i > 500 ? ",\n" : ",Nội dung " + i + "\n");
        }

        ImportPreview preview = preview(table.toString());

        assertThat(preview.rows()).hasSize(300);
        assertThat(preview.rows().get(100).number()).isEqualTo(502);
        assertThat(preview.rowsInAll()).isEqualTo(1_000);
        assertThat(preview.wrongRows()).isEqualTo(500);
        assertThat(preview.result().received()).isEqualTo(500);
    }
}
