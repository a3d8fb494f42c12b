package vn.kiennghi.standalone.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.standalone.demo.DemoTable.Row;
import vn.kiennghi.standalone.demo.DemoUsers.Places;

/** One session of the demonstration, from the petitions to the supervisors' flags. */
@Component
class DemoSession {
    private final DemoCommands commands;
    private final DemoTransfer transfers;

    DemoSession(DemoCommands commands, DemoTransfer transfers) {
        this.commands = commands;
        this.transfers = transfers;
    }

    void load(int number) {
        SessionId session = new SessionId(new TermId(Places.TERM), number);
        receive(session);
        split(session);
        forward(session);
        transfers.handOver(session);
        assign(session);
        answer(session);
        flag(session);
    }

    private static List<Row> table(SessionId session, String name) {
        return DemoTable.read("session-" + session.number() + "-" + name);
    }

    private static PetitionId id(SessionId session, Row row) {
        return PetitionId.of(session, row.text("reference"));
    }

    private void receive(SessionId session) {
        List<ReceivePetition> petitions = new ArrayList<>();
        for (Row row : table(session, "petitions")) {
            petitions.add(new ReceivePetition(
                    id(session, row),
                    session,
                    row.text("reference"),
                    row.text("content"),
                    row.value(PetitionKind.class, "kind"),
                    row.value(Round.class, "round"),
                    row.date("received_on"),
                    row.optional("group"),
                    row.optional("place"),
                    row.optional("meeting"),
                    null,
                    petitions.size() + 1,
                    row.optional("field"),
                    row.optionalValue(Level.class, "level")));
        }
        DemoCommands.parts(petitions)
                .forEach(part -> commands.sendRows(DemoUsers.CLERK, new ReceivePetitions(session, Mode.RECORD, part)));
    }

    private void split(SessionId session) {
        Map<String, List<Row>> byParent = table(session, "splits").stream()
                .collect(Collectors.groupingBy(row -> row.text("reference"), LinkedHashMap::new, Collectors.toList()));
        byParent.values().forEach(items -> {
            Row first = items.getFirst();
            commands.send(
                    DemoUsers.CLERK,
                    new SplitPetition(
                            id(session, first),
                            items.stream().map(DemoSession::item).toList(),
                            first.date("on"),
                            first.optional("reason"),
                            DocumentReference.NONE));
        });
    }

    private static SplitItem item(Row row) {
        return new SplitItem(
                row.text("item_reference"),
                row.text("item_content"),
                row.optional("item_field"),
                row.optionalValue(Level.class, "item_level"));
    }

    private void forward(SessionId session) {
        table(session, "forwardings")
                .forEach(row -> commands.send(
                        DemoUsers.CLERK,
                        new ForwardPetition(
                                id(session, row),
                                row.value(Level.class, "to"),
                                row.optional("recipient"),
                                row.date("on"),
                                null,
                                new DocumentReference(row.text("document_number"), row.date("on"), null, null),
                                null)));
    }

    private void assign(SessionId session) {
        List<AssignToAgency> assignments = table(session, "assignments").stream()
                .map(row -> new AssignToAgency(
                        id(session, row),
                        row.text("lead_agency"),
                        row.list("coordinating_agencies"),
                        row.optionalDate("due_on"),
                        row.date("assigned_on"),
                        null,
                        new DocumentReference(row.text("document_number"), row.date("assigned_on"), null, null)))
                .toList();
        DemoCommands.parts(assignments)
                .forEach(part ->
                        commands.sendRows(DemoUsers.COORDINATOR, new AssignPetitions(session, Mode.RECORD, part)));
    }

    private void answer(SessionId session) {
        List<Answer> answers = table(session, "answers").stream()
                .map(row -> new Answer(
                        id(session, row),
                        row.text("agency"),
                        row.value(Outcome.class, "outcome"),
                        row.text("summary"),
                        row.optionalDate("promised_on"),
                        row.date("document_date"),
                        row.optional("reason"),
                        new DocumentReference(
                                row.text("document_number"), row.date("document_date"), null, row.optional("signer"))))
                .toList();
        DemoCommands.parts(answers)
                .forEach(part ->
                        commands.sendRows(DemoUsers.COORDINATOR, new RecordAnswers(session, Mode.RECORD, part)));
    }

    private void flag(SessionId session) {
        for (Row row : table(session, "flags")) {
            Set<FlagReason> reasons =
                    row.list("reasons").stream().map(FlagReason::valueOf).collect(Collectors.toSet());
            PetitionResult flagged = commands.send(
                    DemoUsers.SUPERVISOR,
                    new FlagForSupervision(
                            id(session, row),
                            EnumSet.copyOf(reasons),
                            row.date("on"),
                            row.optional("note"),
                            new DocumentReference(null, row.date("on"), null, null)));
            if (row.optional("cleared_on") != null && flagged.flagId() != null) {
                commands.send(
                        DemoUsers.SUPERVISOR,
                        new ClearFlag(
                                id(session, row),
                                flagged.flagId(),
                                row.date("cleared_on"),
                                row.optional("clearing_note"),
                                DocumentReference.NONE));
            }
        }
    }
}
