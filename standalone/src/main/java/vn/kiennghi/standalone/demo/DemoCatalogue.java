package vn.kiennghi.standalone.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyCommand.DefineAgency;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.standalone.demo.DemoUsers.Places;

/** Council, successor, term, sessions, fields and agencies of the demonstration. */
@Component
class DemoCatalogue {
    private static final LocalDate TERM_STARTS = LocalDate.of(2021, 6, 29);
    private static final LocalDate TERM_ENDS = LocalDate.of(2026, 6, 30);
    /** Bắc Kạn was merged into Thái Nguyên on 1/7/2025. */
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    private final DemoCommands commands;

    DemoCatalogue(DemoCommands commands) {
        this.commands = commands;
    }

    void load() {
        define(new DefineCouncil(
                new CouncilId(Places.SUCCESSOR),
                "HĐND tỉnh Thái Nguyên",
                Level.PROVINCE,
                null,
                TERM_STARTS,
                null,
                null));
        define(new DefineCouncil(
                new CouncilId(Places.COUNCIL),
                "HĐND tỉnh Bắc Kạn",
                Level.PROVINCE,
                null,
                TERM_STARTS,
                LAST_DAY,
                Places.SUCCESSOR));
        DemoTable.read("fields")
                .forEach(row -> define(new DefineField(
                        new CouncilId(Places.COUNCIL), row.text("id"), row.text("name"), row.optional("committee"))));
        DemoTable.read("agencies")
                .forEach(row -> define(new DefineAgency(
                        new AgencyId(Places.COUNCIL, row.text("id")),
                        row.text("name"),
                        row.value(AgencyKind.class, "kind"),
                        row.date("valid_from"),
                        row.optionalDate("valid_to"))));
        TermId term = new TermId(Places.TERM);
        define(new DefineTerm(term, Places.COUNCIL, "X", TERM_STARTS, TERM_ENDS));
        DemoTable.read("sessions")
                .forEach(row -> define(new DefineSession(
                        term,
                        Integer.parseInt(row.text("number")),
                        row.value(SessionKind.class, "kind"),
                        row.date("opens_on"),
                        row.date("closes_on"),
                        row.optionalDate("cut_off_on"))));
    }

    private void define(Object command) {
        commands.send(DemoUsers.ADMINISTRATOR, command);
    }
}
