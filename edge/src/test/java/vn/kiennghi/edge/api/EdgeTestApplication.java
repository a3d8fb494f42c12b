package vn.kiennghi.edge.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.kiennghi.edge.identity.AccountChanges;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.securitylog.SecurityLogInMemory;
import vn.kiennghi.messaging.reading.ReadSide;

/** The edge alone: its own beans, local buses with a small system behind them, accounts in memory. */
@Profile("!as-deployed")
@SpringBootConfiguration
@Import(EdgeAutoConfigurations.class)
@ComponentScan({
    "vn.kiennghi.edge.api",
    "vn.kiennghi.edge.deadletter",
    "vn.kiennghi.edge.transfer",
    "vn.kiennghi.edge.body",
    "vn.kiennghi.edge.identity",
    "vn.kiennghi.edge.securitylog",
    "vn.kiennghi.edge.files",
    "vn.kiennghi.edge.several",
    "vn.kiennghi.edge.platform"
})
class EdgeTestApplication {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    MovableClock clock() {
        return new MovableClock(Instant.parse("2022-12-20T03:00:00Z"), ZONE);
    }

    @Bean
    SimpleCommandBus commandBus() {
        return SimpleCommandBus.builder().build();
    }

    @Bean
    SimpleQueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    @Bean
    CommandGateway commandGateway(SimpleCommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    QueryGateway queryGateway(SimpleQueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    SmallSystem smallSystem(SimpleCommandBus commands, SimpleQueryBus queries) {
        return new SmallSystem(commands, queries);
    }

    @Bean
    SecurityLogInMemory securityLog() {
        return new SecurityLogInMemory();
    }

    @Bean
    AccountStore accountStore(SecurityLogInMemory log, AccountChanges changes) {
        return new AccountsInMemory(log, changes);
    }

    @Bean
    ReadSide readSide() {
        return new ReadSide() {
            @Override
            public Freshness freshness() {
                return new Freshness(0, List.of(new Processor("register", 0)));
            }

            @Override
            public boolean awaitHead(Duration longest) {
                return true;
            }
        };
    }

    /** Stands in for the web pages: shows the token that a form carries, takes a form, and fails on demand. */
    @Profile("!as-deployed")
    @RestController
    static class Pages {
        @GetMapping(path = "/sign-in", produces = MediaType.TEXT_PLAIN_VALUE)
        String signIn(CsrfToken token) {
            return token.getToken();
        }

        @GetMapping(path = "/", produces = MediaType.TEXT_PLAIN_VALUE)
        String desk() {
            return "desk";
        }

        @GetMapping("/api/v1/fails-on-demand")
        String fail() {
            throw new IllegalStateException("org.example.Secret in the cupboard");
        }

        @PostMapping("/form")
        String form() {
            return "taken";
        }
    }
}
