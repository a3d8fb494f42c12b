package vn.kiennghi.edge.api.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.api.Reading;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.api.UnknownInBody;
import vn.kiennghi.edge.api.council.NamedInPath;
import vn.kiennghi.edge.body.transfer.IdempotencyKey;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RandomIds;

/** Prepares a transfer; a repeat under the same key meets the one that is there. */
@Component
class TransferDrafting {
    private final CommandDispatch commands;
    private final QueryDispatch queries;
    private final NamedInPath catalogue;
    private final RandomIds randomIds;

    TransferDrafting(CommandDispatch commands, QueryDispatch queries, NamedInPath catalogue, RandomIds randomIds) {
        this.commands = commands;
        this.queries = queries;
        this.catalogue = catalogue;
        this.randomIds = randomIds;
    }

    /** The transfer, and whether it was made by this very request. */
    record Drafted(TransferId id, boolean isNew) {}

    Drafted draft(TransferBody body, SignedIn user, @Nullable String idempotencyKey) {
        body.check();
        SessionId session = session(body.sessionId(), user);
        Optional<IdempotencyKey> key = IdempotencyKey.of(user.name(), idempotencyKey);
        TransferId id = key.map(IdempotencyKey::transferId).orElseGet(randomIds::transferId);
        // What was recorded up to now counts, also where the read side is just catching up with it.
        commands.awaitOwnWrites();
        // After the first time none of "all" may be left, so a repeat takes the petitions that the first one froze.
        Optional<TransferView> before =
                key.flatMap(known -> queries.one(new FindTransfer(id.value()), TransferView.class));
        List<PetitionId> petitions = petitions(body, session, before);
        DraftTransfer command = body.command(
                id,
                session,
                petitions,
                key.map(known -> IdempotencyKey.digest(body)).orElse(null));
        if (petitions.isEmpty() && before.isEmpty()) {
            mayPrepareTransfers(session);
            throw nothingToTransfer(body);
        }
        UnknownInBody.told("sessionId", () -> {
            commands.send(command);
            return id;
        });
        return new Drafted(id, before.isEmpty());
    }

    private SessionId session(String text, SignedIn user) {
        NamedInPath.SessionOfTerm session =
                catalogue.session(text).orElseThrow(Unknown.inBody(RefusalCode.UNKNOWN_SESSION, "sessionId", text));
        Reading.require(user, session.term().councilId());
        return session.id();
    }

    private List<PetitionId> petitions(TransferBody body, SessionId session, Optional<TransferView> before) {
        if (!body.takesAll()) {
            return body.petitions();
        }
        List<String> ids = before.map(this::petitionsOf)
                .orElseGet(() ->
                        queries.many(new FindPetitionsToTransfer(session.value(), body.addressee()), String.class));
        return ids.stream().map(PetitionId::new).toList();
    }

    private List<String> petitionsOf(TransferView transfer) {
        return queries.many(new FindPetitionsOfTransfers(List.of(transfer.id())), PetitionsOfTransfer.class).stream()
                .flatMap(listed -> listed.petitionIds().stream())
                .toList();
    }

    /** Whoever may not prepare a transfer is told so, not that there is nothing to do. An empty check records nothing. */
    private void mayPrepareTransfers(SessionId session) {
        commands.requireMaySend(new PetitionBatch.ReceivePetitions(session, PetitionBatch.Mode.CHECK, List.of()));
    }

    private static Refused nothingToTransfer(TransferBody body) {
        return new Refused(
                new Refusal(RefusalCode.NOTHING_TO_TRANSFER, body.sessionId() + ", " + body.addressee(), "0", null));
    }
}
