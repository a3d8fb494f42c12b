package vn.kiennghi.standalone.crawl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.standalone.Api;
import vn.kiennghi.standalone.crawl.HtmlPage.Form;

/** Who looks at the pages: everybody with one role, somebody with several, somebody with none. */
enum Person {
    ADMIN("admin", "ADMIN", null, null),
    ADMIN_OF_COUNCIL("quan-tri-mau", "ADMIN", EveryKindOfCase.PROVINCE, null),
    CLERK("chuyenvien", "CLERK", EveryKindOfCase.PROVINCE, null),
    COORDINATOR("vpubnd", "COORDINATOR", EveryKindOfCase.PROVINCE, null),
    AGENCY("sogtvt", "AGENCY", EveryKindOfCase.PROVINCE, "so-gtvt"),
    SUPERVISOR("giamsat", "SUPERVISOR", EveryKindOfCase.PROVINCE, null),
    AUDITOR("kiemtoan", "AUDITOR", EveryKindOfCase.PROVINCE, null),
    CLERK_OF_COMMUNE("xa", "CLERK", EveryKindOfCase.COMMUNE, null),
    CLERK_OF_NEW_COUNCIL("xa-moi", "CLERK", EveryKindOfCase.EMPTY, null),
    CLERK_WITHOUT_SESSIONS("huyen", "CLERK", EveryKindOfCase.WITHOUT_SESSIONS, null),
    NOBODY("khongvai", null, null, null);

    static final String PASSWORD = "mat-khau-dai-va-rieng";

    /** Somebody whose roles and password may be changed. */
    static final String VICTIM = "nan-nhan";

    /** Whose account was ended. */
    static final String RETIRED = "da-nghi";

    private final String user;
    private final String role;
    private final String council;
    private final String agency;

    Person(String user, String role, String council, String agency) {
        this.user = user;
        this.role = role;
        this.council = council;
        this.agency = agency;
    }

    /** Returns the form as one about the account of whom it does not matter. */
    static Form onVictim(Form form) {
        return form.to(form.action().replaceFirst("^/users/[^/]+/", "/users/" + VICTIM + "/"));
    }

    String user() {
        return user;
    }

    List<Role> roles() {
        return role == null ? List.of() : List.of(Role.valueOf(role));
    }

    /** Opens the account, if it is not that of the installation. */
    void join(Api api) {
        if (this != ADMIN) {
            String held = role == null
                    ? ""
                    : Stream.of(member("role", role), member("councilId", council), member("agencyId", agency))
                            .filter(member -> !member.isEmpty())
                            .collect(Collectors.joining(",", "{", "}"));
            api.open(user, PASSWORD, "[" + held + "]");
        }
    }

    private static String member(String name, String value) {
        return value == null ? "" : "\"" + name + "\":\"" + value + "\"";
    }
}
