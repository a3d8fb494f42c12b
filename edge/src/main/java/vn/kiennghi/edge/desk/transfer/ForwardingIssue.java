package vn.kiennghi.edge.desk.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.body.transfer.IdempotencyKey;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.platform.problem.Problems;
import vn.kiennghi.messaging.outage.TryAgain;

/** Draws up and issues the documents of a forwarding, each by itself: what is refused for one does not hinder the others. */
@Component
class ForwardingIssue {
    private final DeskReading reading;
    private final Choosing choosing;
    private final CommandDispatch commands;
    private final Problems problems;
    private final ProblemMessages messages;

    ForwardingIssue(
            DeskReading reading,
            Choosing choosing,
            CommandDispatch commands,
            Problems problems,
            ProblemMessages messages) {
        this.reading = reading;
        this.choosing = choosing;
        this.commands = commands;
        this.problems = problems;
        this.messages = messages;
    }

    /** What became of a document. */
    enum State {
        ISSUED,
        /** It is there, but not sent. */
        DRAFT,
        /** Some of its petitions cannot be forwarded any more; nothing was done. */
        CHANGED,
        /** Nothing was done. */
        REFUSED
    }

    /**
     * A document and what became of it.
     *
     * @param id null where there is none
     * @param sentence why it was not issued; null where it was
     * @param endsAll whether the others would fail for the same reason
     */
    record Issued(
            TransferBody document,
            State state,
            @Nullable String id,
            @Nullable String sentence,
            List<Batch.LeftOut> moved,
            boolean endsAll) {
        /** Returns the petitions' ids as one entry of a form. */
        public String joined() {
            return String.join(" ", Objects.requireNonNullElse(document.petitionIds(), List.<String>of()));
        }

        /** Returns how many petitions the document holds. */
        public int count() {
            return Objects.requireNonNullElse(document.petitionIds(), List.<String>of())
                    .size();
        }
    }

    /**
     * Issues the documents in their order. Once a server is away the rest is not tried: each would be waited for as long as the
     * first.
     *
     * @param seen the versions that the sender had before him
     * @param key tells them from all others of the user
     */
    List<Issued> issueAll(List<TransferBody> documents, SeenVersions seen, String key, SignedIn user, Locale language) {
        List<Issued> issued = new ArrayList<>();
        String end = null;
        for (TransferBody document : documents) {
            Issued one = end == null
                    ? issue(document, seen, key + "." + issued.size(), user, language)
                    : new Issued(document, State.REFUSED, null, end, List.of(), false);
            end = one.endsAll() ? one.sentence() : end;
            issued.add(one);
        }
        return List.copyOf(issued);
    }

    /**
     * Issues the document. The same key meets the same document, so that a form sent again does nothing twice.
     *
     * @param seen the versions that the sender had before him
     * @param key tells the document from all others of the user
     */
    private Issued issue(TransferBody document, SeenVersions seen, String key, SignedIn user, Locale language) {
        TransferId id = null;
        try {
            TransferId own = IdempotencyKey.of(user.name(), key)
                    .orElseThrow(PageRefused::malformed)
                    .transferId();
            DeskSession session = reading.session(document.sessionId(), user);
            if (reading.transfer(own.value()).isEmpty()) {
                Batch batch = choosing.batch(
                        session,
                        document.addressee(),
                        Objects.requireNonNullElse(document.petitionIds(), List.<String>of()),
                        seen);
                if (!batch.leftOut().isEmpty()) {
                    return new Issued(document, State.CHANGED, null, null, batch.leftOut(), false);
                }
            }
            commands.send(document.command(own, session.key(), document.petitions(), IdempotencyKey.digest(document)));
            id = own;
            commands.send(new IssueTransfer(own));
            return new Issued(document, State.ISSUED, own.value(), null, List.of(), false);
        } catch (RuntimeException refused) {
            return new Issued(
                    document,
                    id == null ? State.REFUSED : State.DRAFT,
                    id == null ? null : id.value(),
                    sentence(refused, language),
                    List.of(),
                    refused instanceof TryAgain || refused instanceof CannotRecord);
        }
    }

    private String sentence(RuntimeException refused, Locale language) {
        Fault fault = problems.of(refused).fault();
        return messages.detail(fault, language);
    }
}
