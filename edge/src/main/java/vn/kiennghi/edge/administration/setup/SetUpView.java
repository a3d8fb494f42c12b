package vn.kiennghi.edge.administration.setup;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.administration.defaults.DefaultAgency;
import vn.kiennghi.edge.administration.defaults.DefaultCatalogue;
import vn.kiennghi.edge.administration.defaults.DefaultField;
import vn.kiennghi.edge.identity.Passwords;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;

/**
 * What the first-run page shows.
 *
 * @param present names of the councils that are there already
 * @param shortest fewest characters of a password
 */
public record SetUpView(
        FilledForm form,
        List<String> present,
        List<Choice> levels,
        List<Choice> kinds,
        List<Choice> roles,
        List<Integer> sessionRows,
        List<Integer> accountRows,
        List<DefaultField> fields,
        List<DefaultAgency> ofProvince,
        List<DefaultAgency> ofCommune,
        int shortest) {
    static final String FORM = "setup";

    private static final int SESSIONS = 4;
    private static final int ACCOUNTS = 5;
    /** An agency's account needs an agency, and follows later. */
    private static final List<Role> ROLES =
            List.of(Role.CLERK, Role.COORDINATOR, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN);

    private static final List<Role> PROPOSED =
            List.of(Role.CLERK, Role.COORDINATOR, Role.SUPERVISOR, Role.CLERK, Role.AUDITOR);

    static SetUpView of(FilledForm form, List<CouncilView> councils, DefaultCatalogue defaults, Words words) {
        return new SetUpView(
                form,
                councils.stream().map(CouncilView::name).toList(),
                Stream.of(Level.PROVINCE, Level.COMMUNE)
                        .map(level -> new Choice(level.name(), words.label("level", level), false))
                        .toList(),
                Choice.of(SessionKind.class, "sessionKind", null, words),
                ROLES.stream()
                        .map(role -> new Choice(role.name(), words.label("role.short", role), false))
                        .toList(),
                IntStream.range(0, SESSIONS).boxed().toList(),
                IntStream.range(0, ACCOUNTS).boxed().toList(),
                defaults.fields(),
                defaults.agencies(Level.PROVINCE, ""),
                defaults.agencies(Level.COMMUNE, ""),
                Passwords.SHORTEST);
    }

    /** Returns the form with what fits most councils today. */
    static FilledForm proposed() {
        FilledForm form = FilledForm.empty(FORM)
                .with("validFrom", CurrentTerm.COUNCILS_BEGIN)
                .with("startsOn", CurrentTerm.STARTS)
                .with("endsOn", CurrentTerm.ENDS)
                .with("sessions[0].number", 1)
                .with("fields", true)
                .with("agencies", true);
        for (int i = 0; i < ACCOUNTS; i++) {
            form = form.with("accounts[" + i + "].role", PROPOSED.get(i));
        }
        return form;
    }
}
