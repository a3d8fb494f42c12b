package vn.kiennghi.edge.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;

/** What is stored is read for ever: these forms are never changed, only added to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityEventFormTest {
    private static final Instant MOMENT = Instant.parse("2026-11-30T03:00:00Z");
    private static final List<Grant> BEFORE = List.of(new Grant(Role.CLERK, "bac-kan", null));
    private static final List<Grant> AFTER =
            List.of(new Grant(Role.AGENCY, "bac-kan", "so-y-te"), new Grant(Role.ADMIN, null, null));
    private static final String BEFORE_TEXT = "CLERK@bac-kan";
    private static final String AFTER_TEXT = "AGENCY@bac-kan/so-y-te;ADMIN";

    private record Form(SecurityEvent event, SecurityEventKind kind, Map<String, String> said) {}

    static Stream<Form> forms() {
        return Stream.of(
                new Form(new SecurityEvent.SignedIn(), SecurityEventKind.SIGNED_IN, Map.of()),
                new Form(
                        new SecurityEvent.SignInFailed(7, 2, MOMENT),
                        SecurityEventKind.SIGN_IN_FAILED,
                        Map.of("times", "7", "notLookedAt", "2", "since", "2026-11-30T03:00:00Z")),
                new Form(new SecurityEvent.SignedOut(), SecurityEventKind.SIGNED_OUT, Map.of()),
                new Form(
                        new SecurityEvent.SessionEnded(SessionEnd.IDLE, MOMENT),
                        SecurityEventKind.SESSION_ENDED,
                        Map.of("why", "IDLE", "since", "2026-11-30T03:00:00Z")),
                new Form(
                        new SecurityEvent.SessionEnded(SessionEnd.TOO_OLD, null),
                        SecurityEventKind.SESSION_ENDED,
                        Map.of("why", "TOO_OLD")),
                new Form(
                        new SecurityEvent.AccountOpened(AFTER),
                        SecurityEventKind.ACCOUNT_OPENED,
                        Map.of("after", AFTER_TEXT)),
                new Form(
                        new SecurityEvent.RolesChanged(BEFORE, AFTER),
                        SecurityEventKind.ROLES_CHANGED,
                        Map.of("before", BEFORE_TEXT, "after", AFTER_TEXT)),
                new Form(new SecurityEvent.PasswordChanged(), SecurityEventKind.PASSWORD_CHANGED, Map.of()),
                new Form(new SecurityEvent.PasswordSet(), SecurityEventKind.PASSWORD_SET, Map.of()),
                new Form(new SecurityEvent.AccountLocked(), SecurityEventKind.ACCOUNT_LOCKED, Map.of()),
                new Form(new SecurityEvent.AccountUnlocked(), SecurityEventKind.ACCOUNT_UNLOCKED, Map.of()),
                new Form(
                        new SecurityEvent.AccountEnded(BEFORE),
                        SecurityEventKind.ACCOUNT_ENDED,
                        Map.of("before", BEFORE_TEXT)),
                new Form(
                        new SecurityEvent.AccountRenamed("Lan, Chuyên viên", "Lan, Phó phòng"),
                        SecurityEventKind.ACCOUNT_RENAMED,
                        Map.of("before", "Lan, Chuyên viên", "after", "Lan, Phó phòng")),
                new Form(new SecurityEvent.LogBegun(List.of()), SecurityEventKind.LOG_BEGUN, Map.of("after", "")),
                new Form(
                        new SecurityEvent.RolesFound(BEFORE, AFTER),
                        SecurityEventKind.ROLES_FOUND,
                        Map.of("before", BEFORE_TEXT, "after", AFTER_TEXT)),
                new Form(new SecurityEvent.SystemStarted(), SecurityEventKind.SYSTEM_STARTED, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void an_event_is_written_and_read_in_this_form(Form form) {
        assertThat(form.event().kind()).isEqualTo(form.kind());
        assertThat(SecurityEventForm.written(form.event())).isEqualTo(form.said());
        assertThat(SecurityEventForm.read(form.kind(), form.said())).isEqualTo(form.event());
    }

    @Test
    void every_kind_has_its_form_and_no_name_of_one_is_ever_changed() {
        assertThat(forms().map(Form::kind).distinct()).containsExactlyInAnyOrder(SecurityEventKind.values());
        assertThat(Arrays.stream(SecurityEventKind.values()).map(Enum::name))
                .contains(
                        "SIGNED_IN",
                        "SIGN_IN_FAILED",
                        "SIGNED_OUT",
                        "SESSION_ENDED",
                        "ACCOUNT_OPENED",
                        "ROLES_CHANGED",
                        "PASSWORD_CHANGED",
                        "PASSWORD_SET",
                        "ACCOUNT_LOCKED",
                        "ACCOUNT_UNLOCKED",
                        "ACCOUNT_ENDED",
                        "ACCOUNT_RENAMED",
                        "LOG_BEGUN",
                        "ROLES_FOUND",
                        "SYSTEM_STARTED");
        assertThat(Arrays.stream(SessionEnd.values()).map(Enum::name))
                .contains("IDLE", "TOO_OLD", "ACCOUNT_CHANGED", "ENDED_BY_OWNER");
        assertThat(Arrays.stream(Origin.Way.values()).map(Enum::name)).contains("PAGE", "API", "SYSTEM");
    }
}
