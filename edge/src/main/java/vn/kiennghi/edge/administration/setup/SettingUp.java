package vn.kiennghi.edge.administration.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.administration.council.ProposedIds;
import vn.kiennghi.edge.administration.defaults.DefaultCatalogue;
import vn.kiennghi.edge.administration.setup.SetUpBody.AccountRow;
import vn.kiennghi.edge.administration.setup.SetUpBody.SessionRow;
import vn.kiennghi.edge.identity.AccountChange;
import vn.kiennghi.edge.identity.Accounts;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.platform.CommandDispatch;

/**
 * Does what the first-run form says: council, catalogues, term, sessions, accounts. Ids follow from the names and commands may
 * be repeated, so that sending the form again completes what was interrupted.
 */
@Component
class SettingUp {
    private final CommandDispatch commands;
    private final Accounts accounts;
    private final Councils councils;
    private final DefaultCatalogue defaults;
    private final SetUpChecks checks;

    SettingUp(
            CommandDispatch commands,
            Accounts accounts,
            Councils councils,
            DefaultCatalogue defaults,
            SetUpChecks checks) {
        this.commands = commands;
        this.accounts = accounts;
        this.councils = councils;
        this.defaults = defaults;
        this.checks = checks;
    }

    /**
     * Sets up everything and returns the first session.
     *
     * @param by who does it
     * @throws RuntimeException if something is wrong with the form, before anything is recorded, or a command fails
     */
    SessionId setUp(SignedIn by, SetUpBody body) {
        CouncilId council = councilId(body.name());
        checks.check(body, council.value());
        TermId term = termId(council, body.ordinal());
        List<DefineSession> sessions = sessions(term, body.sessions());
        commands.sendAll(Stream.concat(catalogue(body, council), planning(body, council, term, sessions))
                .toList());
        body.accounts().stream().filter(row -> !row.isEmpty()).forEach(row -> open(by, row, council));
        return new SessionId(
                term, sessions.stream().mapToInt(DefineSession::number).min().orElseThrow());
    }

    private Stream<ScopedCommand> catalogue(SetUpBody body, CouncilId council) {
        List<ScopedCommand> all = new ArrayList<>();
        all.add(new DefineCouncil(council, body.name(), body.level(), null, body.validFrom(), null, null));
        if (body.withFields()) {
            defaults.fieldCommands(council).forEach(all::add);
        }
        if (body.withAgencies()) {
            defaults.agencyCommands(council, body.name(), body.level(), body.validFrom())
                    .forEach(all::add);
        }
        return all.stream();
    }

    private static Stream<ScopedCommand> planning(
            SetUpBody body, CouncilId council, TermId term, List<DefineSession> sessions) {
        return Stream.concat(
                Stream.of(new DefineTerm(term, council.value(), body.ordinal(), body.startsOn(), body.endsOn())),
                sessions.stream());
    }

    private static List<DefineSession> sessions(TermId term, List<SessionRow> rows) {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> new DefineSession(
                        term,
                        Objects.requireNonNull(row.number()),
                        row.kind() == null ? SessionKind.REGULAR : row.kind(),
                        Objects.requireNonNull(row.opensOn()),
                        Objects.requireNonNull(row.closesOn()),
                        row.cutOffOn()))
                .toList();
    }

    private void open(SignedIn by, AccountRow row, CouncilId council) {
        Role role = Objects.requireNonNull(row.role());
        accounts.put(
                by.name(),
                Objects.requireNonNull(row.signInName()),
                new AccountChange(row.password(), List.of(new Grant(role, council.value(), null)), null, null, null));
    }

    /** A council of the same name is the one of an earlier try. */
    private CouncilId councilId(String name) {
        Optional<CouncilView> same = councils.councils().stream()
                .filter(council -> Spelling.sameName(council.name(), name))
                .findFirst();
        return same.map(council -> new CouncilId(council.id()))
                .orElseGet(() ->
                        ProposedIds.council(name, id -> councils.council(id).isPresent()));
    }

    /** A term of the same council is the one of an earlier try; another council’s is not to be touched. */
    private TermId termId(CouncilId council, String ordinal) {
        return ProposedIds.term(
                council.value(),
                ordinal,
                id -> councils.term(id)
                        .filter(term -> !term.councilId().equals(council.value()))
                        .isPresent());
    }
}
