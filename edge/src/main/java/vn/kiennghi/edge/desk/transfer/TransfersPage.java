package vn.kiennghi.edge.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.desk.worklist.SessionCounts;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.wording.Words;

/** Lists the transfer documents of a term or a session, and what waits for one. */
@Controller
class TransfersPage {
    private final DeskReading reading;
    private final SessionCounts counts;
    private final Terms terms;
    private final Clock clock;

    TransfersPage(DeskReading reading, SessionCounts counts, Terms terms, Clock clock) {
        this.reading = reading;
        this.counts = counts;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/transfers")
    String show(
            @RequestParam(required = false) @Nullable String termId,
            @RequestParam(required = false) @Nullable String sessionId,
            PageContext page) {
        List<TermOfCouncil> readable = terms.readableBy(page.user());
        Optional<TermOfCouncil> chosen = readable.stream()
                .filter(term -> term.id().equals(termId))
                .findFirst()
                .or(() -> Terms.mostFitting(readable, LocalDate.now(clock)));
        List<SessionView> sessions =
                chosen.map(term -> term.term().sessions().reversed()).orElse(List.of());
        List<SessionView> shown = sessions.stream()
                .filter(session -> session.id().equals(sessionId))
                .toList();
        List<SessionLine> lines = (shown.isEmpty() ? sessions : shown)
                .stream().map(session -> line(session, page.words())).toList();
        page.show(
                "terms",
                Choice.among(
                        readable,
                        TermOfCouncil::id,
                        term -> term.fullyNamed(page.words()),
                        chosen.map(TermOfCouncil::id).orElse(null)));
        page.show(
                "sessions",
                Choice.among(
                        sessions,
                        SessionView::id,
                        session -> Sessions.named(session, page.words()),
                        shown.isEmpty() ? null : sessionId));
        page.show("lines", lines);
        page.show(
                "documents",
                lines.stream()
                        .flatMap(line -> line.documents().stream())
                        .sorted(Comparator.comparing(
                                        (Document one) -> one.transfer().issuedOn())
                                .thenComparing(one -> one.transfer().documentNumber(), VietnameseOrder.NATURAL)
                                .reversed())
                        .toList());
        return "transfers";
    }

    private SessionLine line(SessionView session, Words words) {
        String name = Sessions.named(session, words);
        return new SessionLine(
                session.id(),
                name,
                counts.awaiting(session.id(), CommandAtStage.TRANSFER),
                counts.awaiting(session.id(), CommandAtStage.CLASSIFY),
                reading.transfers(session.id()).stream()
                        .map(transfer -> new Document(transfer, name))
                        .toList());
    }

    /**
     * A session.
     *
     * @param waiting how many petitions are classified and not handed over
     * @param unclassified how many are not classified yet
     */
    record SessionLine(String id, String name, int waiting, int unclassified, List<Document> documents) {}

    /** A transfer document and the name of its session. */
    record Document(TransferView transfer, String session) {}
}
