package vn.kiennghi.standalone.demo;

import java.util.List;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;

/** One person for each role of the demonstration. */
enum DemoUsers {
    ADMINISTRATOR("admin", "Quản trị hệ thống", new Grant(Role.ADMIN, null, null)),
    CLERK("chuyenvien", "Chuyên viên Văn phòng Đoàn ĐBQH và HĐND tỉnh", in(Role.CLERK)),
    COORDINATOR("vpubnd", "Văn phòng UBND tỉnh (giao việc)", in(Role.COORDINATOR)),
    AGENCY("sogtvt", "Sở Giao thông vận tải (trả lời)", new Grant(Role.AGENCY, Places.COUNCIL, "so-gtvt")),
    SUPERVISOR("giamsat", "Thường trực, các Ban HĐND tỉnh (giám sát)", in(Role.SUPERVISOR)),
    AUDITOR("kiemtra", "Người kiểm tra (chỉ đọc)", in(Role.AUDITOR));

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

    /** Ids of the demonstration's council and term. */
    static final class Places {
        static final String COUNCIL = "bac-kan";
        static final String SUCCESSOR = "thai-nguyen";
        static final String TERM = "bac-kan-x";

        private Places() {}
    }
}
