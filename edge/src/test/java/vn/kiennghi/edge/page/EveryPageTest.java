package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageTest {
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");

    private final int port;

    EveryPageTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "lan, /terms/bac-kan-x/figures, 200",
        "lan, /terms/bac-kan-x/figures?session=9&kind=&scope=ALL&unit=PETITION&asOf=2022-12-01&rounding=TRUNCATE:2, 200",
        "lan, /terms/bac-kan-x/figures?session=8, 200",
        "lan, /terms/bac-kan-x/figures?by=level&by=round&by=agencyKind&by=committee&knownAt=3/12/2022&asOf=, 200",
        "lan, /register, 200",
        "admin, /register, 200",
        "lan, /register?stage=&outcome=NONE&flagged=&q=, 200",
        "lan, /register?q=zzz, 200",
        "lan, /register?sort=-reference&limit=20&committee=KT_NS&round=BEFORE, 200",
        "lan, /register?count=RESOLVED&scope=ALL&unit=PETITION&asOf=2022-12-03&knownAt=3/12/2022&groupField=~none&termId=bac-kan-x, 200",
        "lan, /transfers, 200",
        "lan, /transfers?termId=bac-kan-x&sessionId=bac-kan-x.9, 200",
        "khong, /transfers, 200",
        "lan, /sessions/bac-kan-x.9/transfer, 200",
        "lan, /sessions/bac-kan-x.9/transfer?to=LOWER_COMMITTEE, 200",
        "admin, /sessions/bac-kan-x.9/transfer, 200",
        "lan, /transfers/t1, 200",
        "lan, /transfers/t2, 200",
        "lan, /transfers/t3, 200",
        "lan, /transfers/t4, 200",
        "lan, /transfers/t1/letter, 200",
        "lan, /transfers/t1/withdrawal, 200",
        "lan, /transfers/t2/withdrawal, 200",
        "lan, /transfers/t3/withdrawal, 200",
        "lan, /transfers/unknown/withdrawal, 404",
        "lan, /transfers/forwarding, 200",
        "kiemtoan, /transfers/t1, 200",
        "lan, /sessions/bac-kan-x.99/transfer, 404",
        "lan, /transfers/unknown, 404",
        "lan, /transfers/unknown/letter, 404",
        "lan, /sessions/bac-kan-x.9/transfer?to=NOBODY, 400",
        "ngoai, /sessions/bac-kan-x.9/transfer, 403",
        "khong, /transfers/t1, 403",
        "lan, /petitions/p124, 200",
        "lan, /petitions/s, 200",
        "lan, /petitions/s1, 200",
        "lan, /petitions/px, 200",
        "lan, /petitions/new, 200",
        "lan, /petitions/new?sessionId=bac-kan-x.9, 200",
        "lan, /petitions/new?sessionId=bac-kan-x.99, 404",
        "lan, /petitions/new?sessionId=cao-bang-xvii.1, 403",
        "khong, /petitions/new, 403",
        "khong, /petitions/new?sessionId=bac-kan-x.9, 403",
        "huyen, /, 200",
        "khong, /, 200",
        "khong, /register, 200",
        "admin, /set-up, 200",
        "lan, /set-up, 403",
        "quan-tri-bk, /set-up, 403",
        "admin, /councils, 200",
        "lan, /councils, 200",
        "khong, /councils, 200",
        "admin, /councils/bac-kan, 200",
        "lan, /councils/bac-kan, 200",
        "huyen, /councils/ba-be, 200",
        "ngoai, /councils/bac-kan, 403",
        "lan, /councils/unknown, 404",
        "lan, /councils/bac-kan/vocabulary, 200",
        "ngoai, /councils/bac-kan/vocabulary, 403",
        "admin, /councils/bac-kan/fields/giao-thong, 200",
        "admin, /councils/bac-kan/fields/unknown, 404",
        "admin, /councils/bac-kan/agencies/so-gtvt, 200",
        "admin, /councils/bac-kan/agencies/unknown, 404",
        "admin, /terms/bac-kan-x, 200",
        "lan, /terms/bac-kan-x, 200",
        "ngoai, /terms/bac-kan-x, 403",
        "admin, /terms/cao-bang-xvii, 200",
        "lan, /terms/unknown, 404",
        "admin, /sessions/bac-kan-x.9, 200",
        "lan, /sessions/bac-kan-x.8, 200",
        "ngoai, /sessions/bac-kan-x.9, 403",
        "lan, /sessions/bac-kan-x.77, 404",
        "lan, /sessions/nothing, 404",
        "lan, /sessions/bac-kan-x.9/meetings/2022-06-20-xa-bang-thanh, 200",
        "lan, /sessions/bac-kan-x.9/meetings/unknown, 404",
        "admin, /users, 200",
        "quan-tri-bk, /users, 200",
        "lan, /users, 403",
        "admin, /users/lan, 200",
        "admin, /users/khong, 200",
        "quan-tri-bk, /users/lan, 200",
        "quan-tri-bk, /users/ngoai, 403",
        "quan-tri-bk, /users/khong, 403",
        "admin, /users/nobody, 404",
        "admin, /security-log, 200",
        "quan-tri-bk, /security-log, 200",
        "kiemtoan, /security-log?account=lan&kind=SIGN_IN_FAILED&from=30/11/2022&to=2022-12-02, 200",
        "kiemtoan, /security-log?account=nobody, 200",
        "admin, /security-log?from=tomorrow, 400",
        "admin, /security-log?kind=NONSENSE, 400",
        "admin, /security-log?cursor=made-up, 400",
        "lan, /security-log, 403",
        "ngoai, /security-log, 403",
        "khong, /security-log, 403",
        "admin, /security-log/roles, 200",
        "kiemtoan, /security-log/roles?on=1/12/2022, 200",
        "kiemtoan, /security-log/roles?on=2022-11-01, 200",
        "admin, /security-log/roles?on=4/12/2022, 400",
        "admin, /security-log/roles?on=tomorrow, 400",
        "lan, /security-log/roles, 403",
        "admin, /dead-letters, 200",
        "admin, /dead-letters/read-model?sequence=petition:p124, 200",
        "admin, /dead-letters/transfer-automation?sequence=transfer:t2, 200",
        "admin, /dead-letters/read-model?sequence=petition:unknown, 404",
        "lan, /dead-letters, 403",
        "quan-tri-bk, /dead-letters, 403",
        "lan, /account, 200",
        "khong, /account, 200",
        "lan, /desk, 200",
        "admin, /desk, 200",
        "admin, /desk?termId=cao-bang-xvii, 200",
        "phuong, /desk, 200",
        "soldtbxh, /desk, 200",
        "giamsat, /desk, 200",
        "kiemtoan, /desk, 200",
        "huyen, /desk, 200",
        "khong, /desk, 200",
        "lan, /desk?termId=unknown, 404",
        "lan, /desk?termId=cao-bang-xvii, 403",
        "lan, '/register?condition=WITHOUT_ROADMAP,TO_VERIFY&dueBy=10/12/2022', 200",
        "lan, /register?condition=NONSENSE, 400",
        "lan, '/register?condition=,', 200",
        "lan, '/register?condition=,MATTER,%20', 200",
        "lan, '/register?condition=&stage=%20&termId=%20&limit=', 200",
        "lan, /register?limit=many, 400",
        "lan, /register?sort=nonsense, 400",
        "lan, /register?condition=MATTER&condition=REPEATED, 200",
        "lan, /register?dueBy=tomorrow, 400",
        "lan, /assigning, 200",
        "phuong, /assigning, 200",
        "phuong, /assigning?sessionId=bac-kan-x.9, 200",
        "phuong, /assigning?sessionId=bac-kan-x.9&cursor=made-up, 400",
        "phuong, /assigning?termId=cao-bang-xvii, 403",
        "giamsat, /assigning, 403",
        "soldtbxh, /assigning, 403",
        "huyen, /assigning, 200",
        "soldtbxh, /answering, 200",
        "lan, /answering?of=bac-kan/so-gtvt, 200",
        "soldtbxh, /answering?of=bac-kan/so-gtvt, 403",
        "kiemtoan, /answering, 403",
        "lan, /imports, 200",
        "admin, /imports, 403",
        "thanh, /imports, 403",
        "huyen, /imports, 200",
        "lan, /sessions/bac-kan-x.9/imports/petitions, 200",
        "lan, /sessions/bac-kan-x.9/imports/petitions?too-large, 413",
        "lan, /sessions/bac-kan-x.9/imports/assignments, 200",
        "lan, /sessions/bac-kan-x.9/imports/answers, 200",
        "lan, /sessions/bac-kan-x.9/imports/petitions/previews/gone, 404",
        "lan, /sessions/bac-kan-x.9/imports/petitions/results/gone, 200",
        "lan, /sessions/bac-kan-x.9/imports/assignments/results/gone, 200",
        "lan, /sessions/bac-kan-x.9/imports/answers/results/gone, 200",
        "lan, /sessions/bac-kan-x.9/imports/others, 404",
        "lan, /sessions/bac-kan-x.99/imports/petitions, 404",
        "thanh, /sessions/bac-kan-x.9/imports/petitions, 403",
        "ngoai, /sessions/bac-kan-x.9/imports/petitions, 403",
        "lan, /terms/unknown/figures, 404",
        "lan, /terms/bac-kan-x/figures?session=99, 404",
        "lan, /petitions/unknown, 404",
        "lan, /no/such/page, 404",
        "lan, /terms/bac-kan-x/figures?asOf=tomorrow, 400",
        "lan, /terms/bac-kan-x/figures?rounding=UP, 400",
        "lan, /register?stage=LOST, 400",
        "lan, /register?cursor=made-up, 400",
        "lan, /register?limit=201, 400",
        "lan, /register?limit=many, 400",
        "lan, /register?sort=age, 400",
        "lan, /register?round=LAST, 400",
        "lan, /register?count=MOST&termId=bac-kan-x, 400",
        "lan, /register?count=TOTAL, 400",
        "lan, /register?count=TOTAL&termId=bac-kan-x&scope=NEAR, 400",
        "lan, /register?count=TOTAL&termId=bac-kan-x&asOf=tomorrow, 400",
        "lan, /register?count=TOTAL&termId=bac-kan-x&countSession=0, 400",
        "lan, /register?count=TOTAL&termId=bac-kan-x&groupLevel=WORLD, 400",
        "lan, /register?count=TOTAL&termId=unknown, 404",
        "lan, /register?count=TOTAL&termId=cao-bang-xvii, 403",
        "lan, /terms/bac-kan-x/figures?by=weather, 400",
        "lan, /terms/bac-kan-x/figures?knownAt=31/02/2022, 400",
        "lan, /terms/cao-bang-xvii/figures, 403",
        "ngoai, /terms/bac-kan-x/figures, 403",
        "ngoai, /petitions/p1, 403",
        "khong, /petitions/p1, 403",
        "lan, /terms/broken/figures, 500",
    })
    void has_its_status_all_its_texts_and_nothing_inline_in_both_languages(String user, String path, int status) {
        Visitor visitor = Visitor.signedIn(user, port);
        for (String language : new String[] {"vi", "en"}) {
            HttpResponse<String> page = visitor.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\">")
                    .contains("<title>")
                    .contains("id=\"main\"")
                    .contains(">" + user + "<")
                    .doesNotContain("??", "th:", "secret", "Exception")
                    .doesNotContainPattern(INLINE);
        }
    }

    @Test
    void keeps_the_language_that_was_switched_to() {
        Visitor visitor = Visitor.signedIn("lan", port);
        assertThat(visitor.get("/register").body()).contains("Sổ kiến nghị").contains("href=\"/register?lang=en\"");
        visitor.get("/register?lang=en");
        assertThat(visitor.get("/petitions/p124").body())
                .contains("What happened")
                .doesNotContain("Quá trình");
        visitor.get("/register?lang=fr");
        assertThat(visitor.get("/register").body()).contains("Register of petitions");
        visitor.get("/register?lang=vi");
        assertThat(visitor.get("/register").body()).contains("Sổ kiến nghị");
    }

    @ParameterizedTest
    @CsvSource({
        "ngoai, /petitions/p124, 403",
        "lan, '/users', 403",
        "ngoai, '/terms/bac-kan-x/figures?session=9&by=level', 403",
        "lan, '/register?q=%C4%91%C6%B0%E1%BB%9Dng&stage=LOST', 400",
        "lan, /no/such/page, 404",
    })
    void a_page_that_was_refused_is_refused_in_the_other_language_as_well(String user, String path, int status) {
        Visitor visitor = Visitor.signedIn(user, port);
        String inEnglish = path + (path.contains("?") ? "&" : "?") + "lang=en";
        HttpResponse<String> refused = visitor.get(path);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains("href=\"" + inEnglish.replace("&", "&amp;") + "\" ");
        HttpResponse<String> again = visitor.get(inEnglish);
        assertThat(again.statusCode()).isEqualTo(status);
        assertThat(again.body()).contains("<html lang=\"en\">");
    }

    @Test
    void what_cannot_be_asked_for_again_leads_to_the_desk_in_the_other_language() {
        Visitor visitor = Visitor.signedIn("lan", port);
        assertThat(visitor.postWith("", "/users", "name=x").body()).contains("href=\"/desk?lang=en\" ");
        assertThat(visitor.post("/register", "/petitions/p124/no-such-action", "version=1")
                        .body())
                .contains("href=\"/desk?lang=en\" ");
        assertThat(visitor.get("//example.org/x").body()).doesNotContain("href=\"//");
    }

    @Test
    void serves_the_scripts_that_the_figures_name() {
        Visitor visitor = Visitor.signedIn("lan", port);
        String page = visitor.get("/terms/bac-kan-x/figures").body();
        for (String script : new String[] {"/webjars/chart.js/4.5.1/dist/chart.umd.min.js", "/js/figures-chart.js"}) {
            Matcher address = Pattern.compile("<script src=\"(/static/[0-9a-f]+" + Pattern.quote(script) + ")\" defer")
                    .matcher(page);
            assertThat(address.find()).as(script).isTrue();
            assertThat(visitor.get(address.group(1)).statusCode()).isEqualTo(200);
        }
    }
}
