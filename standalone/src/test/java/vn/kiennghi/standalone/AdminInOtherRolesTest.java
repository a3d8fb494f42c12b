package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.standalone.start.Settings;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminInOtherRolesTest {
    private static final String PASSWORD = "mat-khau-khong-ai-duoc-thay";

    @Test
    void a_new_installation_keeps_an_administrator_to_his_own_work_unless_it_is_set_otherwise(@TempDir Path data) {
        assertThat(received(data, Map.of())).isEqualTo(403);
        assertThat(received(data, Map.of(Standalone.ALL_ROLES, true))).isEqualTo(201);
        assertThat(received(data, Map.of())).as("a setting is not remembered").isEqualTo(403);
    }

    private static int received(Path data, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("kiennghi.admin-password", PASSWORD);
        try (Standalone system = Standalone.start(new Settings(data, "127.0.0.1", 0), null, all)) {
            Api api = new Api(system.url(), "admin", PASSWORD);
            SampleTerm.define(api);
            return api.post(
                            "/api/v1/petitions",
                            "{\"sessionId\":\"mau-x.9\",\"reference\":\"1\",\"content\":\"Đề nghị sửa đường\",\"kind\":\"KIEN_NGHI\",\"field\":\"giao-thong\","
                                    + "\"level\":\"PROVINCE\",\"round\":\"BEFORE\",\"receivedOn\":\"2022-07-18\"}")
                    .status();
        }
    }
}
