package vn.kiennghi.edge.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.QuickPasswords;
import vn.kiennghi.edge.securitylog.SecurityLog;
import vn.kiennghi.edge.securitylog.SecurityLogInMemory;
import vn.kiennghi.messaging.reading.ReadSide;

/**
 * The pages behind the real sign-in, with a sample read side: for the tests, and to look at the pages while working. It has
 * no stereotype, so that no other test's scan finds it.
 */
@ComponentScan({
    "vn.kiennghi.edge.page",
    "vn.kiennghi.edge.desk",
    "vn.kiennghi.edge.figures",
    "vn.kiennghi.edge.administration",
    "vn.kiennghi.edge.deadletter",
    "vn.kiennghi.edge.transfer",
    "vn.kiennghi.edge.files",
    "vn.kiennghi.edge.several",
    "vn.kiennghi.edge.identity",
    "vn.kiennghi.edge.securitylog",
    "vn.kiennghi.edge.platform"
})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
public class SamplePages {
    public static final String PASSWORD = "mat-khau";

    private static final Map<String, List<Grant>> USERS = Map.ofEntries(
            Map.entry("lan", List.of(new Grant(Role.CLERK, "bac-kan", null))),
            Map.entry("minh", List.of(new Grant(Role.CLERK, "bac-kan", null))),
            Map.entry("thanh", List.of(new Grant(Role.AUDITOR, "bac-kan", null))),
            Map.entry("ngoai", List.of(new Grant(Role.CLERK, "cao-bang", null))),
            Map.entry("huyen", List.of(new Grant(Role.CLERK, "ba-be", null))),
            Map.entry("admin", List.of(new Grant(Role.ADMIN, null, null))),
            Map.entry("quan-tri-bk", List.of(new Grant(Role.ADMIN, "bac-kan", null))),
            Map.entry("phuong", List.of(new Grant(Role.COORDINATOR, "bac-kan", null))),
            Map.entry("soldtbxh", List.of(new Grant(Role.AGENCY, "bac-kan", "so-ldtbxh"))),
            Map.entry("giamsat", List.of(new Grant(Role.SUPERVISOR, "bac-kan", null))),
            Map.entry("kiemtoan", List.of(new Grant(Role.AUDITOR, "bac-kan", null))),
            Map.entry("khong", List.of()));

    public static void main(String[] arguments) {
        SpringApplication.run(SamplePages.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2022-12-03T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    SampleLetters sampleLetters() {
        return new SampleLetters();
    }

    @Bean
    SampleVocabulary sampleVocabulary() {
        return new SampleVocabulary();
    }

    @Bean
    QueryGateway queryGateway(SampleLetters letters, SampleVocabulary vocabulary) {
        QueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(new SampleAnswers()).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new SampleTransfers()).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(letters).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(vocabulary).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    CommandGateway commandGateway(SampleLetters letters, SampleVocabulary vocabulary) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        SampleImports.subscribe(bus);
        letters.subscribe(bus);
        vocabulary.subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    ReadSide readSide() {
        return new ReadSide() {
            @Override
            public Freshness freshness() {
                return new Freshness(0, List.of());
            }

            @Override
            public boolean awaitHead(Duration longest) {
                return true;
            }
        };
    }

    /** Where several nodes run, they share a log and a store. */
    @Bean
    @Profile("!query-service")
    SecurityLog securityLog() {
        SecurityLogInMemory log = new SecurityLogInMemory();
        SampleSecurityLog.fill(log);
        return log;
    }

    @Bean
    @Profile("!query-service")
    AccountStore accountStore() {
        String hash = new QuickPasswords().hash(PASSWORD);
        return new AccountStore() {
            @Override
            public Optional<Account> find(String name) {
                return Optional.ofNullable(USERS.get(name)).map(grants -> new Account(name, hash, grants));
            }

            @Override
            public List<Account> all() {
                return USERS.keySet().stream()
                        .sorted()
                        .flatMap(name -> find(name).stream())
                        .toList();
            }

            @Override
            public void save(Account account) {
                throw new UnsupportedOperationException("the pages open no accounts");
            }
        };
    }
}
