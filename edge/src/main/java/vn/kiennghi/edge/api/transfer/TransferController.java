package vn.kiennghi.edge.api.transfer;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.AddPetitions;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.RemovePetitions;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.Reading;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.api.council.NamedInPath;
import vn.kiennghi.edge.body.transfer.IdempotencyKey;
import vn.kiennghi.edge.body.transfer.TransferBodies.AcknowledgementBody;
import vn.kiennghi.edge.body.transfer.TransferBodies.IssueBody;
import vn.kiennghi.edge.body.transfer.TransferBodies.PetitionsBody;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;
import vn.kiennghi.edge.body.transfer.TransferBodies.WithdrawalBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Transfer documents, from draft to receipt. */
@ApiV1
class TransferController {
    private static final String PATH = "/transfers/{id}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final TransferDrafting drafting;
    private final CommandDispatch commands;
    private final QueryDispatch queries;
    private final NamedInPath catalogue;
    private final Clock clock;

    TransferController(
            TransferDrafting drafting,
            CommandDispatch commands,
            QueryDispatch queries,
            NamedInPath catalogue,
            Clock clock) {
        this.drafting = drafting;
        this.commands = commands;
        this.queries = queries;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @PostMapping(path = "/transfers", consumes = JSON)
    ResponseEntity<Map<String, Object>> draft(
            @RequestBody TransferBody body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn user) {
        TransferDrafting.Drafted drafted = drafting.draft(body, user, idempotencyKey);
        String id = drafted.id().value();
        Map<String, Object> answer = Map.of("id", id);
        return drafted.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/transfers/" + id)).body(answer)
                : ResponseEntity.ok(answer);
    }

    @GetMapping(PATH)
    TransferView one(@PathVariable String id, @AuthenticationPrincipal SignedIn user) {
        TransferView transfer = queries.one(new FindTransfer(transfer(id).value()), TransferView.class)
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_TRANSFER, id));
        Reading.require(user, transfer.councilId());
        return transfer;
    }

    /** The ids of its petitions, which its course does not need. */
    @GetMapping(PATH + "/petitions")
    Listing<String> petitions(@PathVariable String id, @AuthenticationPrincipal SignedIn user) {
        TransferView transfer = one(id, user);
        return new Listing<>(
                queries.many(new FindPetitionsOfTransfers(List.of(transfer.id())), PetitionsOfTransfer.class).stream()
                        .flatMap(listed -> listed.petitionIds().stream())
                        .toList());
    }

    @GetMapping("/sessions/{sessionId}/transfers")
    Listing<TransferView> ofSession(@PathVariable String sessionId, @AuthenticationPrincipal SignedIn user) {
        NamedInPath.SessionOfTerm session = catalogue.sessionInPath(sessionId);
        Reading.require(user, session.term().councilId());
        return new Listing<>(
                queries.many(new FindTransfersOfSession(session.id().value()), TransferView.class));
    }

    @PostMapping(path = PATH + "/additions", consumes = JSON)
    Object add(@PathVariable String id, @RequestBody PetitionsBody body) {
        return after(new AddPetitions(transfer(id), body.petitions()));
    }

    @PostMapping(path = PATH + "/removals", consumes = JSON)
    Object remove(@PathVariable String id, @RequestBody PetitionsBody body) {
        return after(new RemovePetitions(transfer(id), body.petitions()));
    }

    /** Needs no body; one that is sent says nothing. */
    @PostMapping(PATH + "/issue")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Object issue(@PathVariable String id, @RequestBody(required = false) @Nullable IssueBody body) {
        return after(new IssueTransfer(transfer(id)));
    }

    @PostMapping(path = PATH + "/withdrawal", consumes = JSON)
    Object withdraw(@PathVariable String id, @RequestBody(required = false) @Nullable WithdrawalBody body) {
        LocalDate on = body == null || body.on() == null ? LocalDate.now(clock) : body.on();
        return after(new WithdrawTransfer(transfer(id), on, body == null ? null : body.reason()));
    }

    @PostMapping(path = PATH + "/acknowledgement", consumes = JSON)
    Object acknowledge(@PathVariable String id, @RequestBody AcknowledgementBody body) {
        return after(new AcknowledgeTransfer(transfer(id), body.receivedOn()));
    }

    /** Answers with the transfer as it is then, or with its id alone where the read side is behind. */
    private Object after(TransferCommand command) {
        commands.send(command);
        String id = command.transferId().value();
        return queries.one(new FindTransfer(id), TransferView.class)
                .map(Object.class::cast)
                .orElseGet(() -> Map.of("id", id));
    }

    private static TransferId transfer(String id) {
        return TransferId.parse(id).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_TRANSFER, id));
    }
}
