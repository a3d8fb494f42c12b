package vn.kiennghi.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.standalone.demo.DemoTable.Row;

/** The transfer document of a session of the demonstration. */
@Component
class DemoTransfer {
    private final DemoCommands commands;
    private final QueryGateway queries;

    DemoTransfer(DemoCommands commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Hands all that is classified at our level to the People's Committee, and waits until it is done. */
    void handOver(SessionId session) {
        Row document = DemoTable.read("transfers").stream()
                .filter(row -> row.text("session").equals(String.valueOf(session.number())))
                .findFirst()
                .orElseThrow();
        commands.settle();
        List<PetitionId> petitions = queries
                .query(
                        new FindPetitionsToTransfer(session.value(), RecipientKind.PEOPLES_COMMITTEE),
                        ResponseTypes.multipleInstancesOf(String.class))
                .join()
                .stream()
                .map(PetitionId::new)
                .toList();
        TransferId id = idFor(session);
        if (!petitions.isEmpty()) {
            commands.send(
                    DemoUsers.CLERK,
                    new DraftTransfer(
                            id,
                            session,
                            document.text("document_number"),
                            document.date("issued_on"),
                            RecipientKind.PEOPLES_COMMITTEE,
                            document.text("recipient"),
                            document.optional("signer"),
                            petitions,
                            "demonstration"));
        }
        commands.send(DemoUsers.CLERK, new IssueTransfer(id));
        commands.settle();
        commands.send(DemoUsers.CLERK, new AcknowledgeTransfer(id, document.date("acknowledged_on")));
    }

    /** The same at every attempt, so that an interrupted load goes on where it stopped. */
    private static TransferId idFor(SessionId session) {
        String name = "demonstration:" + session.value();
        return new TransferId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", ""));
    }
}
