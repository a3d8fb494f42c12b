package vn.kiennghi.edge.transfer;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.DocumentOnItsWay;
import vn.kiennghi.api.transfer.TransferQuery.FindDocumentOnItsWay;
import vn.kiennghi.edge.platform.MessageFailed;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * Keeps a petition for the issued document that lists it while that document hands its petitions on one after another: who forwards
 * it alone in between would take it out of a letter that was sent.
 */
@Component
public class PetitionsOnTheirWay {
    private final QueryDispatch queries;

    PetitionsOnTheirWay(QueryDispatch queries) {
        this.queries = queries;
    }

    /**
     * Lets every command pass but the forwarding of a petition that is on its way. Whether the sender may send it is not asked here.
     *
     * @throws Refused with ALREADY_TRANSFERRED if an issued document is still to hand the petition on
     */
    public void leaveAlone(PetitionCommand command) {
        guard().accept(command);
    }

    /**
     * Returns what does the same for many commands of one request. Who did not answer once is not asked again: one would wait for him as
     * often as there are petitions.
     */
    public Consumer<PetitionCommand> guard() {
        AtomicBoolean away = new AtomicBoolean();
        return command -> leaveAlone(command, away);
    }

    private void leaveAlone(PetitionCommand command, AtomicBoolean away) {
        if (command instanceof ForwardPetition && !away.get()) {
            DocumentOnItsWay document = find(command.petitionId().value(), away);
            if (document != null) {
                throw new Refused(new Refusal(
                        RefusalCode.ALREADY_TRANSFERRED,
                        CommandAtStage.TRANSFER.ordinarily(),
                        document.documentNumber() + " (" + document.issuedOn() + ")",
                        null));
            }
        }
    }

    /** Where nobody tells, the petition's own rules decide alone. */
    private @Nullable DocumentOnItsWay find(String petitionId, AtomicBoolean away) {
        try {
            return queries.oneAtOnce(new FindDocumentOnItsWay(petitionId), DocumentOnItsWay.class)
                    .orElse(null);
        } catch (TryAgain | MessageFailed nobodyKnows) {
            away.set(true);
            return null;
        }
    }
}
