package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import vn.kiennghi.edge.identity.AccountState;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.page.SamplePages;
import vn.kiennghi.edge.page.Visitor;
import vn.kiennghi.edge.securitylog.LogQuestion;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.SecurityLog;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class SeveralNodesTest {
    private static final String PETITIONS = "/sessions/bac-kan-x.9/imports/petitions";

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoCollection<Document> sessions =
            mongo.client().getDatabase("kiennghi_kept").getCollection("sessions");
    private ConfigurableApplicationContext node;
    private int one;
    private ConfigurableApplicationContext otherNode;
    private int other;

    @BeforeAll
    void start() {
        node = NodePages.start(mongo.uri());
        one = NodePages.port(node);
        otherNode = NodePages.start(mongo.uri());
        other = NodePages.port(otherNode);
    }

    @AfterAll
    void stop() {
        node.close();
        otherNode.close();
        mongo.close();
    }

    @BeforeEach
    void lan_has_her_password() {
        node.getBean(AccountStore.class).save(NodePages.LAN);
        sessions.deleteMany(new Document());
    }

    private static String path(HttpResponse<String> page) {
        return page.uri().getPath();
    }

    @Test
    void who_signed_in_at_one_goes_on_at_the_other() {
        Visitor lan = Visitor.signedIn("lan", one);

        assertThat(path(lan.at(other).get("/register"))).isEqualTo("/register");
        assertThat(path(lan.get("/register"))).isEqualTo("/register");
    }

    @Test
    void the_form_of_one_is_taken_by_the_other_and_so_is_the_page_that_was_asked_for() {
        Visitor lan = Visitor.unknown(one);
        lan.get("/register?stage=ASSIGNED");

        HttpResponse<String> page = lan.at(other)
                .postWith(lan.token("/sign-in"), "/sign-in", "username=lan&password=" + SamplePages.PASSWORD);

        assertThat(page.uri()).hasPath("/register").hasParameter("stage", "ASSIGNED");
        assertThat(Visitor.unknown(one)
                        .at(other)
                        .postWith("guessed", "/sign-in", "username=lan&password=" + SamplePages.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_table_that_was_looked_at_here_is_imported_there_and_its_result_seen_here() {
        Visitor lan = Visitor.signedIn("lan", one);
        String table = "STT,Nội dung\nN-1,Đề nghị sửa cầu treo thôn Bản Chảy.\nN-2,\n";
        String preview = path(lan.upload(PETITIONS, PETITIONS, table.getBytes(StandardCharsets.UTF_8)));

        assertThat(lan.at(other).get(preview).body()).contains("2 dòng: 1 sẽ được tiếp nhận, 1 có lỗi");
        HttpResponse<String> result = lan.at(other).post(preview, preview, "partial=true");

        assertThat(path(result)).startsWith(PETITIONS + "/results/");
        assertThat(lan.get(path(result)).body())
                .contains("Đã tiếp nhận 1 kiến nghị.", "1 dòng có lỗi, chưa được nhập.", "bảng.csv");
        assertThat(path(lan.get(preview))).isEqualTo(path(result));
    }

    @Test
    void visits_are_shown_and_ended_on_every_node_by_their_owner_alone() {
        Visitor lan = Visitor.signedIn("lan", one);
        Visitor elsewhere = Visitor.signedIn("lan", other);
        Matcher ending = Pattern.compile("action=\"(/account/visits/[0-9a-f]+/end)\"")
                .matcher(lan.get("/account").body());
        assertThat(ending.find()).isTrue();

        Visitor stranger = Visitor.signedIn("admin", one);
        stranger.post("/account", ending.group(1), "");
        assertThat(path(elsewhere.get("/register"))).isEqualTo("/register");

        assertThat(lan.post("/account", ending.group(1), "").body()).contains("Đã kết thúc phiên đăng nhập");
        assertThat(path(elsewhere.get("/register"))).isEqualTo("/sign-in");
        assertThat(path(lan.get("/register"))).isEqualTo("/register");
        assertThat(lan.get("/account").body()).doesNotContain("/account/visits/");
    }

    @Test
    void a_new_password_ends_the_other_visits_on_every_node_and_not_the_own_one() {
        Visitor lan = Visitor.signedIn("lan", one);
        Visitor elsewhere = Visitor.signedIn("lan", one);
        Visitor elsewhereToo = Visitor.signedIn("lan", other);

        String changed = lan.post(
                        "/account",
                        "/account",
                        "present=" + SamplePages.PASSWORD + "&password=mat-khau-moi&again=mat-khau-moi")
                .body();

        assertThat(changed).as("the notice goes through the session").contains("role=\"status\"");
        assertThat(path(lan.at(other).get("/register"))).isEqualTo("/register");
        assertThat(path(elsewhere.at(other).get("/register"))).isEqualTo("/sign-in");
        assertThat(path(elsewhere.get("/register"))).isEqualTo("/sign-in");
        assertThat(path(elsewhereToo.at(one).get("/register"))).isEqualTo("/sign-in");
    }

    @Test
    void the_visit_of_a_locked_account_ends_once_however_many_requests_come_at_once() {
        SecurityLog log = node.getBean(SecurityLog.class);
        Visitor lan = Visitor.signedIn("lan", one);
        long before = endings(log);
        node.getBean(AccountStore.class).save(NodePages.LAN.withState(AccountState.LOCKED));

        List<CompletableFuture<String>> pages = Stream.generate(() -> lan)
                .limit(4)
                .flatMap(visitor -> Stream.of(visitor, visitor.at(other)))
                .map(visitor ->
                        CompletableFuture.supplyAsync(() -> path(visitor.get("/register")), Thread::startVirtualThread))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(page.join()).isEqualTo("/sign-in"));
        assertThat(sessions.countDocuments()).isZero();
        assertThat(endings(log) - before).isEqualTo(1);
    }

    private static long endings(SecurityLog log) {
        return log.find(new LogQuestion(null, "lan", SecurityEventKind.SESSION_ENDED, null, null, null, 1))
                .matching();
    }

    @Test
    void signing_out_at_one_ends_the_visit_at_the_other() {
        Visitor lan = Visitor.signedIn("lan", one);
        lan.at(other).post("/register", "/sign-out", "");

        assertThat(path(lan.get("/register"))).isEqualTo("/sign-in");
        assertThat(path(lan.at(other).get("/register"))).isEqualTo("/sign-in");
    }

    @Test
    void before_the_sign_in_there_is_no_session_and_afterwards_its_id_lies_nowhere_in_the_store() {
        Visitor lan = Visitor.unknown(one);
        lan.get("/register?q=" + "a".repeat(5_000));
        lan.get("/sign-in?lang=en");
        lan.signIn("lan", "wrong password");
        assertThat(sessions.countDocuments()).isZero();

        HttpResponse<String> page = lan.signIn("lan", SamplePages.PASSWORD);

        assertThat(sessions.find())
                .singleElement()
                .satisfies(session -> assertThat(session.toJson()).doesNotContain(NodePages.LAN.passwordHash()));
        String cookie = page
                .previousResponse()
                .orElseThrow()
                .previousResponse()
                .orElseThrow()
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(set -> set.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .matches("JSESSIONID=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Lax")
                .satisfies(text -> assertThat(sessions.countDocuments(
                                new Document("_id", text.substring("JSESSIONID=".length(), text.indexOf(';')))))
                        .isZero());
    }

    @Test
    void a_form_sent_after_the_visit_had_ended_is_kept_by_whichever_node_took_it() {
        Visitor lan = Visitor.signedIn("lan", one);
        String token = lan.token("/account");
        sessions.deleteMany(new Document());

        HttpResponse<String> asked =
                lan.postWith(token, "/petitions/new", "content=%C4%90%E1%BB%81+ngh%E1%BB%8B+n%E1%BA%A1o+v%C3%A9t");
        assertThat(asked.body()).contains("Đề nghị nạo vét").contains("type=\"password\"");
        HttpResponse<String> offered = lan.at(other)
                .post(
                        "/sign-in",
                        "/sign-in",
                        "username=lan&password=" + SamplePages.PASSWORD
                                + "&kept-address=%2Fpetitions%2Fnew&kept%3Acontent=%C4%90%E1%BB%81+ngh%E1%BB%8B+n%E1%BA%A1o+v%C3%A9t");

        assertThat(path(offered)).isEqualTo("/kept-forms/1");
        assertThat(lan.get("/kept-forms/1").body()).contains("Đề nghị nạo vét", "action=\"/petitions/new\"");
    }

    @Test
    void a_page_costs_one_read_and_no_write_and_a_file_nothing() {
        Visitor lan = Visitor.signedIn("lan", one);
        lan.get("/register");
        NodePages.AskedOfSessions asked = node.getBean(NodePages.AskedOfSessions.class);

        asked.forget();
        lan.get("/register");
        assertThat(asked.commands()).containsExactly("find");

        asked.forget();
        assertThat(lan.get("/css/kiennghi.css").statusCode()).isEqualTo(200);
        assertThat(asked.commands()).isEmpty();
    }

    /** Says whether an object of it was ever read. */
    private static final class Foreign implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final AtomicBoolean READ = new AtomicBoolean();

        private void readObject(ObjectInputStream stream) {
            READ.set(true);
        }
    }

    @Test
    void a_session_that_holds_something_foreign_is_refused() throws IOException {
        Visitor lan = Visitor.signedIn("lan", one);
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(foreign)) {
            objects.writeObject(new Foreign());
        }
        sessions.updateMany(new Document(), Updates.set("attributes.foreign", new Binary(foreign.toByteArray())));

        HttpResponse<String> page = lan.get("/register");

        assertThat(path(page)).isEqualTo("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Foreign.READ).isFalse();
        assertThat(path(lan.signIn("lan", SamplePages.PASSWORD)))
                .as("nothing stands in the way of a new sign-in")
                .isEqualTo("/register");
    }

    @Test
    void a_session_that_another_release_wrote_means_signing_in_again() {
        Visitor lan = Visitor.signedIn("lan", one);
        sessions.updateMany(new Document(), Updates.set("attributes.SPRING_SECURITY_CONTEXT", "text"));

        assertThat(path(lan.get("/register"))).isEqualTo("/sign-in");
        sessions.updateMany(new Document(), Updates.unset("attributes"));
        assertThat(path(lan.at(other).get("/register"))).isEqualTo("/sign-in");
    }
}
