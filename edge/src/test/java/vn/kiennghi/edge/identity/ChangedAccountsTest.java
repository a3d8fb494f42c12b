package vn.kiennghi.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnded;
import vn.kiennghi.edge.securitylog.SecurityLogInMemory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedAccountsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final Instant SINCE = NOW.minusSeconds(60);
    private static final Account LAN = new Account("lan", "{x}y", List.of(new Grant(Role.CLERK, "bac-kan", null)));

    private final OneAccount accounts = new OneAccount();
    private final SecurityLogInMemory log = new SecurityLogInMemory();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final VisitsOfProcess visits = new VisitsOfProcess();
    private final SessionsInSecurityLog sessions =
            new SessionsInSecurityLog(new SignInLog(log, accounts, whenAsked()), visits);
    private @Nullable Runnable meanwhile;
    private final ChangedAccounts filter = new ChangedAccounts(accounts, sessions, clock, Duration.ofHours(12));

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    /** The account of Lan as it is at present. */
    private static final class OneAccount implements AccountStore {
        private Account present = LAN;

        @Override
        public Optional<Account> find(String name) {
            return Optional.of(present);
        }

        @Override
        public List<Account> all() {
            return List.of(present);
        }

        @Override
        public void save(Account account) {
            present = account;
        }
    }

    /** A session that is ended by another request after one has looked at it. */
    private final class LookedAt extends MockHttpSession {
        @Override
        public long getLastAccessedTime() {
            long time = super.getLastAccessedTime();
            happen();
            return time;
        }
    }

    /** The clock by which the log writes; something may happen while it is looked at. */
    private Clock whenAsked() {
        return new Clock() {
            @Override
            public Instant instant() {
                happen();
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private void happen() {
        Runnable happening = meanwhile;
        meanwhile = null;
        if (happening != null) {
            happening.run();
        }
    }

    private <S extends HttpSession> S signedInTo(S session, SignedInAuthentication signedIn) {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(signedIn));
        visits.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private boolean passesSignedIn(HttpSession session, SignedInAuthentication signedIn) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        try {
            filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private List<SecurityEvent> told() {
        return log.all().stream().map(SecurityEntry::event).toList();
    }

    @Test
    void a_session_of_an_account_that_is_as_it_was_goes_on() {
        SignedInAuthentication signedIn = new SignedInAuthentication(LAN, SINCE, "192.0.2.1");
        MockHttpSession session = signedInTo(new MockHttpSession(), signedIn);

        assertThat(passesSignedIn(session, signedIn)).isTrue();
        assertThat(session.isInvalid()).isFalse();
        assertThat(told()).isEmpty();
    }

    private void twoRequestsAtOnceIn(MockHttpSession session) {
        SignedInAuthentication signedIn = new SignedInAuthentication(LAN, SINCE, "192.0.2.1");
        signedInTo(session, signedIn);
        accounts.save(LAN.withState(AccountState.LOCKED));
        meanwhile = () -> assertThat(passesSignedIn(session, signedIn)).isFalse();

        assertThat(passesSignedIn(session, signedIn)).isFalse();

        assertThat(meanwhile).as("what happens meanwhile").isNull();
        assertThat(session.isInvalid()).isTrue();
        assertThat(told()).containsExactly(new SessionEnded(SessionEnd.ACCOUNT_CHANGED, SINCE));
    }

    @Test
    void two_requests_at_once_end_the_session_of_a_changed_account_once_and_both_are_answered() {
        twoRequestsAtOnceIn(new MockHttpSession());
    }

    @Test
    void of_two_that_have_looked_at_a_session_one_ends_it() {
        twoRequestsAtOnceIn(new LookedAt());
    }

    @Test
    void when_a_session_of_an_earlier_version_began_is_not_known() throws Exception {
        SignedInAuthentication signedIn = kept(new KeptSignIn("lan", Grant.toText(LAN.grants()), "", false, 0, null));
        MockHttpSession session = signedInTo(new MockHttpSession(), signedIn);

        assertThat(passesSignedIn(session, signedIn)).isFalse();

        assertThat(told()).containsExactly(new SessionEnded(SessionEnd.TOO_OLD, null));
    }

    private static SignedInAuthentication kept(KeptSignIn written) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(written);
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (SignedInAuthentication) objects.readObject();
        }
    }
}
