package vn.kiennghi.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.Reader;
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
    private static final Reader SELF = Reader.system(DemoTransfer.class.getSimpleName());

    private final DemoCommands commands;
    private final QueryGateway queries;

    DemoTransfer(DemoCommands commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** What a transfer document says. */
    record Document(
            String number,
            LocalDate issuedOn,
            LocalDate acknowledgedOn,
            String recipient,
            @Nullable String signer) {}

    /** Hands all that is classified at our level to the People's Committee, and waits until it is done. */
    void handOver(SessionId session) {
        Row row = DemoTable.read("transfers").stream()
                .filter(one -> one.text("session").equals(String.valueOf(session.number())))
                .findFirst()
                .orElseThrow();
        handOver(
                session,
                DemoUsers.CLERK,
                new Document(
                        row.text("document_number"),
                        row.date("issued_on"),
                        row.date("acknowledged_on"),
                        row.text("recipient"),
                        row.optional("signer")));
    }

    /** Hands all that is classified at our level to the People's Committee by this document, and waits until it is done. */
    void handOver(SessionId session, DemoUsers clerk, Document document) {
        TransferId id = draft(session, clerk, document);
        commands.send(clerk, new IssueTransfer(id));
        commands.settle();
        commands.send(clerk, new AcknowledgeTransfer(id, document.acknowledgedOn()));
    }

    /** Prepares a document with all that is classified at our level; returns its id. */
    TransferId draft(SessionId session, DemoUsers clerk, Document document) {
        commands.settle();
        List<PetitionId> petitions = queries
                .query(
                        SELF.asking(new FindPetitionsToTransfer(session.value(), RecipientKind.PEOPLES_COMMITTEE)),
                        ResponseTypes.multipleInstancesOf(String.class))
                .join()
                .stream()
                .map(PetitionId::new)
                .toList();
        TransferId id = idFor(session);
        if (!petitions.isEmpty()) {
            commands.send(
                    clerk,
                    new DraftTransfer(
                            id,
                            session,
                            document.number(),
                            document.issuedOn(),
                            RecipientKind.PEOPLES_COMMITTEE,
                            document.recipient(),
                            document.signer(),
                            petitions,
                            "demonstration"));
        }
        return id;
    }

    /** The same at every attempt, so that an interrupted load goes on where it stopped. */
    private static TransferId idFor(SessionId session) {
        String name = "demonstration:" + session.value();
        return new TransferId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", ""));
    }
}
