package vn.kiennghi.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.standalone.demo.DemoTable.Row;
import vn.kiennghi.standalone.demo.DemoUsers.Places;

/**
 * A fictional commune of the term 2026–2031. Its days lie around the base day, so that every worklist has something to do whenever
 * the demonstration is loaded.
 */
@Component
class CommuneDemonstration {
    private static final LocalDate COMMUNE_SINCE = LocalDate.of(2025, 7, 1);
    private static final LocalDate TERM_STARTS = LocalDate.of(2026, 3, 15);
    private static final LocalDate TERM_ENDS = LocalDate.of(2031, 3, 31);
    private static final TermId TERM = new TermId(Places.COMMUNE_TERM);
    private static final int COMING_SESSION = 3;

    private final DemoCommands commands;
    private final DemoTransfer transfers;
    private final CommuneStories stories;

    CommuneDemonstration(DemoCommands commands, DemoTransfer transfers, CommuneStories stories) {
        this.commands = commands;
        this.transfers = transfers;
        this.stories = stories;
    }

    /**
     * Loads what is not loaded yet.
     *
     * @param base the day around which everything lies; the same when an interrupted load goes on
     */
    void load(LocalDate base) {
        catalogue(base);
        receive(base);
        stories.tell("commune/office", base);
        for (Row document : DemoTable.read("commune/transfers")) {
            transfers.handOver(
                    session(Integer.parseInt(document.text("session"))),
                    DemoUsers.COMMUNE_CLERK,
                    new DemoTransfer.Document(
                            document.text("document_number"),
                            document.day("issued_in", base),
                            document.day("acknowledged_in", base),
                            document.text("recipient"),
                            document.optional("signer")));
        }
        transfers.draft(
                session(COMING_SESSION),
                DemoUsers.COMMUNE_CLERK,
                new DemoTransfer.Document(
                        "53/TTHĐND", base, base, "Ủy ban nhân dân xã Đồng Mây", "TM. THƯỜNG TRỰC HĐND – CHỦ TỊCH"));
        stories.tell("commune/followup", base);
    }

    private void catalogue(LocalDate base) {
        define(new DefineCouncil(
                new CouncilId(Places.COMMUNE), "HĐND xã Đồng Mây", Level.COMMUNE, null, COMMUNE_SINCE, null, null));
        DemoTable.read("commune/fields")
                .forEach(row -> define(new DefineField(
                        new CouncilId(Places.COMMUNE), row.text("id"), row.text("name"), row.optional("committee"))));
        DemoTable.read("commune/agencies")
                .forEach(row -> define(new DefineAgency(
                        new AgencyId(Places.COMMUNE, row.text("id")),
                        row.text("name"),
                        row.value(AgencyKind.class, "kind"),
                        COMMUNE_SINCE,
                        null)));
        define(new DefineTerm(TERM, Places.COMMUNE, "II", TERM_STARTS, TERM_ENDS));
        DemoTable.read("commune/sessions")
                .forEach(row -> define(new DefineSession(
                        TERM,
                        Integer.parseInt(row.text("number")),
                        row.value(SessionKind.class, "kind"),
                        row.day("opens_in", base),
                        row.day("closes_in", base),
                        null)));
    }

    private void receive(LocalDate base) {
        List<Row> rows = DemoTable.read("commune/petitions");
        for (Row row : DemoTable.read("commune/sessions")) {
            SessionId session = session(Integer.parseInt(row.text("number")));
            List<ReceivePetition> petitions = new ArrayList<>();
            rows.stream()
                    .filter(petition ->
                            CommuneStories.session(petition.text("reference")).equals(session))
                    .forEach(petition -> petitions.add(receipt(session, petition, petitions.size() + 1, base)));
            commands.sendRows(DemoUsers.COMMUNE_CLERK, new ReceivePetitions(session, Mode.RECORD, petitions));
        }
    }

    private static ReceivePetition receipt(SessionId session, Row row, int position, LocalDate base) {
        return new ReceivePetition(
                PetitionId.of(session, row.text("reference")),
                session,
                row.text("reference"),
                row.text("content"),
                row.value(PetitionKind.class, "kind"),
                row.value(Round.class, "round"),
                row.day("received_in", base),
                row.optional("group"),
                row.optional("place"),
                null,
                null,
                position,
                row.optional("field"),
                row.optionalValue(Level.class, "level"));
    }

    private static SessionId session(int number) {
        return new SessionId(TERM, number);
    }

    private void define(Object command) {
        commands.send(DemoUsers.ADMINISTRATOR, command);
    }
}
