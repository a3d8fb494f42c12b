package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.edge.files.ImportTurns;

/** Nobody waits here: what comes while another import is under way is turned away at once. */
@SpringBootTest(
        classes = SamplePages.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "kiennghi.imports.longest-wait=0s")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportInTurnPagesTest {
    private static final String PETITIONS = "/sessions/bac-kan-x.9/imports/petitions";

    private final Visitor lan;
    private final ImportTurns turns;

    ImportInTurnPagesTest(@Value("${local.server.port}") int port, ImportTurns turns) {
        this.lan = Visitor.signedIn("lan", port);
        this.turns = turns;
    }

    @Test
    void a_file_that_comes_while_another_import_is_under_way_is_kept_and_imported_by_one_button_later()
            throws IOException {
        HttpResponse<String> preview = lan.upload(
                PETITIONS, PETITIONS, "STT,Nội dung\nT-1,Đề nghị sửa cống.\n".getBytes(StandardCharsets.UTF_8));
        String address = preview.uri().getPath();

        HttpResponse<String> waiting =
                turns.ofCouncil("bac-kan", "hoa", () -> lan.post(address, address, "partial=true"));

        assertThat(waiting.statusCode()).isEqualTo(503);
        assertThat(waiting.body())
                .contains("Một lượt nhập khác của Hội đồng này đang chạy: hoa, ", "vẫn được giữ")
                .contains("action=\"" + address + "\"", "name=\"partial\" value=\"true\"", "Nhập tệp này");

        HttpResponse<String> done = lan.post(PETITIONS, address, "partial=true");
        assertThat(done.uri().getPath()).startsWith(PETITIONS + "/results/");
        assertThat(done.body()).contains("Đã tiếp nhận 1 kiến nghị.");
    }
}
