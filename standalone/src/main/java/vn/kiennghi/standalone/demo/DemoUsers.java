package vn.kiennghi.standalone.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;

/** One person for each role of the demonstration. */
enum DemoUsers {
    ADMINISTRATOR("admin", "Quản trị hệ thống", new Grant(Role.ADMIN, null, null)),
    CLERK("chuyenvien", "Chuyên viên Văn phòng Đoàn ĐBQH và HĐND tỉnh", in(Role.CLERK)),
    COORDINATOR("vpubnd", "Văn phòng UBND tỉnh (giao việc)", in(Role.COORDINATOR)),
    AGENCY("sogtvt", "Sở Giao thông vận tải (trả lời)", new Grant(Role.AGENCY, Places.COUNCIL, "so-gtvt")),
    SUPERVISOR("giamsat", "Thường trực, các Ban HĐND tỉnh (giám sát)", in(Role.SUPERVISOR)),
    AUDITOR("kiemtra", "Người kiểm tra (chỉ đọc)", in(Role.AUDITOR)),
    COMMUNE_CLERK("chuyenvienxa", "Chuyên viên Văn phòng HĐND và UBND xã", inCommune(Role.CLERK, null)),
    COMMUNE_COORDINATOR("vpubndxa", "Văn phòng UBND xã (giao việc)", inCommune(Role.COORDINATOR, null)),
    COMMUNE_AGENCY("phongkinhte", "Phòng Kinh tế xã (trả lời)", inCommune(Role.AGENCY, "phong-kinh-te")),
    COMMUNE_SUPERVISOR("giamsatxa", "Thường trực, các Ban HĐND xã (giám sát)", inCommune(Role.SUPERVISOR, null));

    private final String name;
    private final String title;
    private final Grant grant;

    DemoUsers(String name, String title, Grant grant) {
        this.name = name;
        this.title = title;
        this.grant = grant;
    }

    String signInName() {
        return name;
    }

    String title() {
        return title;
    }

    List<Grant> grants() {
        return List.of(grant);
    }

    private static Grant in(Role role) {
        return new Grant(role, Places.COUNCIL, null);
    }

    private static Grant inCommune(Role role, @Nullable String agency) {
        return new Grant(role, Places.COMMUNE, agency);
    }

    /** Ids of the demonstration's councils and terms. */
    static final class Places {
        static final String COUNCIL = "bac-kan";
        static final String SUCCESSOR = "thai-nguyen";
        static final String TERM = "bac-kan-x";
        static final String COMMUNE = "dong-may";
        static final String COMMUNE_TERM = "dong-may-2026";

        private Places() {}
    }
}
