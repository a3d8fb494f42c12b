package vn.kiennghi.edge.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherStandingStill;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch.ClassifyPetitions;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.AddPetitions;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.RemovePetitions;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.platform.CannotRecord;

/** The transfer documents of a {@link SmallOffice}; of the rules only those that an answer of the pages depends on. */
class SmallOfficeTransfers {
    static final LocalDate TODAY = LocalDate.of(2022, 12, 3);

    private final SmallOffice office;
    private final Map<String, TransferView> transfers = new LinkedHashMap<>();
    private final Map<String, List<String>> petitions = new LinkedHashMap<>();
    private final Map<String, @Nullable String> digests = new LinkedHashMap<>();
    /** Whether issuing fails, as it does while the record cannot be reached. */
    boolean issuingFails;
    /** Whether the record is away when something is to be issued. */
    boolean away;
    /** Whether there is no room to record anything. */
    boolean diskFull;
    /** Whether what is issued waits with the dead letters. */
    boolean standsStill;
    /** How often that was tried in vain. */
    int unanswered;

    SmallOfficeTransfers(SmallOffice office, SimpleCommandBus bus) {
        this.office = office;
        handles(bus, ClassifyPetitions.class, this::classify);
        handles(bus, DraftTransfer.class, this::draft);
        handles(
                bus,
                AddPetitions.class,
                command -> change(command.transferId().value(), TransferStage.DRAFT, before -> {
                    List<String> more = new ArrayList<>(petitions(before.id()));
                    command.petitionIds().forEach(id -> more.add(id.value()));
                    return with(before, before.state(), before.acknowledgedOn(), 0, List.of(), more);
                }));
        handles(
                bus,
                RemovePetitions.class,
                command -> change(command.transferId().value(), TransferStage.DRAFT, before -> {
                    Set<String> gone = command.petitionIds().stream()
                            .map(PetitionId::value)
                            .collect(Collectors.toSet());
                    List<String> rest = petitions(before.id()).stream()
                            .filter(Predicate.not(gone::contains))
                            .toList();
                    return with(before, before.state(), before.acknowledgedOn(), 0, List.of(), rest);
                }));
        handles(bus, IssueTransfer.class, this::issue);
        handles(bus, WithdrawTransfer.class, this::withdraw);
        handles(bus, AcknowledgeTransfer.class, command -> {
            notInTheFuture(command.receivedOn(), "receivedOn");
            return change(
                    command.transferId().value(),
                    null,
                    before -> with(
                            before,
                            before.state(),
                            command.receivedOn(),
                            before.transferred(),
                            before.refused(),
                            petitions(before.id())));
        });
    }

    void reset() {
        transfers.clear();
        petitions.clear();
        digests.clear();
        issuingFails = false;
        away = false;
        diskFull = false;
        standsStill = false;
        unanswered = 0;
    }

    /** The petitions of the transfer. */
    List<String> petitions(String id) {
        return petitions.getOrDefault(id, List.of());
    }

    @QueryHandler
    List<PetitionsOfTransfer> petitions(FindPetitionsOfTransfers query) {
        return query.transferIds().stream()
                .map(id -> new PetitionsOfTransfer(id, petitions(id)))
                .toList();
    }

    List<TransferView> all() {
        return List.copyOf(transfers.values());
    }

    /** The petitions of an issued transfer are handed over; those that have moved on meanwhile are refused. */
    void completes(String id) {
        TransferView before = Objects.requireNonNull(transfers.get(id));
        List<RefusedPetition> refused = new ArrayList<>();
        for (String petition : petitions(before.id())) {
            if (office.stage(petition) == Stage.CLASSIFIED) {
                office.moves(petition, Level.PROVINCE, Stage.TRANSFERRED);
            } else {
                refused.add(new RefusedPetition(petition, RefusalCode.WRONG_STAGE));
            }
        }
        transfers.put(
                id,
                with(
                        before,
                        TransferStage.COMPLETED,
                        before.acknowledgedOn(),
                        petitions(before.id()).size() - refused.size(),
                        refused,
                        petitions(before.id())));
    }

    private Object classify(ClassifyPetitions message) {
        requireRecord();
        return new BatchResult(message.commands().stream()
                .map(command -> new BatchResult.Row(true, refusal(command)))
                .toList());
    }

    private @Nullable Refusal refusal(ClassifyPetition command) {
        String id = command.petitionId().value();
        if (!office.petitions.containsKey(id)) {
            return new Refusal(RefusalCode.UNKNOWN_PETITION, "a petition", id, null);
        }
        if (SampleRegister.BAC_KAN.fields().stream()
                .noneMatch(field -> field.id().equals(command.field()))) {
            return new Refusal(RefusalCode.UNKNOWN_FIELD, "a field", command.field(), "field");
        }
        office.moves(id, command.level(), Stage.CLASSIFIED);
        return null;
    }

    private Object draft(DraftTransfer command) {
        notInTheFuture(command.issuedOn(), "issuedOn");
        String id = command.transferId().value();
        if (transfers.containsKey(id)) {
            if (!String.valueOf(digests.get(id)).equals(command.requestDigest())) {
                throw new Refused(RefusalCode.IDEMPOTENCY_KEY_REUSED, "the first request", null, "Idempotency-Key");
            }
            return id;
        }
        digests.put(id, command.requestDigest());
        List<String> listed =
                command.petitionIds().stream().map(PetitionId::value).toList();
        petitions.put(id, listed);
        transfers.put(
                id,
                new TransferView(
                        id,
                        "bac-kan",
                        command.sessionId().value(),
                        TransferStage.DRAFT,
                        command.documentNumber(),
                        command.issuedOn(),
                        command.recipientKind(),
                        command.recipient(),
                        command.signer(),
                        null,
                        listed.size(),
                        0,
                        List.of()));
        return id;
    }

    private Object withdraw(WithdrawTransfer command) {
        notInTheFuture(command.on(), "on");
        return change(command.transferId().value(), null, before -> {
            if (before.inWork() > 0) {
                throw new Refused(RefusalCode.TRANSFER_ALREADY_ISSUED, 0, before.inWork(), "petitionIds");
            }
            petitions(before.id()).forEach(id -> office.takesBack(id));
            return full(before, TransferStage.WITHDRAWN, before.issued(), command.on(), command.reason(), 0);
        });
    }

    /** An agency is charged with petitions of an issued document. */
    void puts(String id, int petitions) {
        transfers.computeIfPresent(
                id, (same, before) -> full(before, before.state(), before.issued(), null, null, petitions));
    }

    private static TransferView full(
            TransferView t,
            TransferStage state,
            boolean issued,
            @Nullable LocalDate withdrawnOn,
            @Nullable String reason,
            int inWork) {
        return new TransferView(
                t.id(),
                t.councilId(),
                t.sessionId(),
                state,
                t.documentNumber(),
                t.issuedOn(),
                t.recipientKind(),
                t.recipient(),
                t.signer(),
                t.acknowledgedOn(),
                t.total(),
                state == TransferStage.WITHDRAWN ? 0 : t.transferred(),
                t.refused(),
                issued,
                withdrawnOn,
                reason,
                inWork);
    }

    private Object issue(IssueTransfer command) {
        requireRecord();
        if (issuingFails) {
            throw new IllegalStateException("secret of the record");
        }
        String id = command.transferId().value();
        TransferView before = transfers.get(id);
        return before != null && before.state() != TransferStage.DRAFT
                ? id
                : change(
                        id,
                        TransferStage.DRAFT,
                        draft -> with(draft, TransferStage.ISSUED, null, 0, List.of(), petitions(draft.id())));
    }

    private void requireRecord() {
        if (diskFull) {
            unanswered++;
            throw new CannotRecord(CannotRecord.Obstacle.DISK_FULL, "no room", null);
        }
        if (away) {
            unanswered++;
            throw new CommandExecutionException("away", null, new Unavailable("MongoTimeoutException"));
        }
    }

    private Object change(String id, @Nullable TransferStage needed, Function<TransferView, TransferView> step) {
        TransferView before = transfers.get(id);
        if (before == null) {
            throw new Refused(RefusalCode.UNKNOWN_TRANSFER, "a transfer", id, null);
        }
        if (needed != null && before.state() != needed) {
            throw new Refused(RefusalCode.TRANSFER_NOT_DRAFT, needed, before.state(), null);
        }
        transfers.put(id, step.apply(before));
        return id;
    }

    private static void notInTheFuture(LocalDate day, String field) {
        if (day.isAfter(TODAY)) {
            throw new Refused(RefusalCode.DATE_IN_FUTURE, TODAY, day, field);
        }
    }

    private TransferView with(
            TransferView t,
            TransferStage state,
            @Nullable LocalDate acknowledgedOn,
            int transferred,
            List<RefusedPetition> refused,
            List<String> listed) {
        petitions.put(t.id(), listed);
        return new TransferView(
                t.id(),
                t.councilId(),
                t.sessionId(),
                state,
                t.documentNumber(),
                t.issuedOn(),
                t.recipientKind(),
                t.recipient(),
                t.signer(),
                acknowledgedOn,
                listed.size(),
                transferred,
                refused);
    }

    @QueryHandler
    boolean isStandingStill(AsksWhetherStandingStill query) {
        return standsStill;
    }

    @QueryHandler
    Optional<TransferView> transfer(FindTransfer query) {
        return Optional.ofNullable(transfers.get(query.transferId()));
    }

    @QueryHandler
    List<TransferView> ofSession(FindTransfersOfSession query) {
        return transfers.values().stream()
                .filter(transfer -> transfer.sessionId().equals(query.sessionId()))
                .toList();
    }

    @QueryHandler
    List<String> transferable(FindPetitionsToTransfer query) {
        Set<String> taken = transfers.values().stream()
                .filter(transfer -> transfer.state() == TransferStage.DRAFT || transfer.state() == TransferStage.ISSUED)
                .flatMap(transfer -> petitions(transfer.id()).stream())
                .collect(Collectors.toSet());
        return office.petitions.values().stream()
                .filter(petition -> query.sessionId().equals(petition.sessionId()))
                .filter(petition -> petition.stage() == Stage.CLASSIFIED && !taken.contains(petition.id()))
                .filter(petition -> kindOf(petition.level()) == query.recipientKind())
                .map(Item::id)
                .toList();
    }

    private static RecipientKind kindOf(@Nullable Level level) {
        return level == Level.PROVINCE
                ? RecipientKind.PEOPLES_COMMITTEE
                : level == Level.CENTRAL ? RecipientKind.NATIONAL_ASSEMBLY_DELEGATION : RecipientKind.LOWER_COMMITTEE;
    }

    private static <C> void handles(SimpleCommandBus bus, Class<C> type, Function<C, Object> handler) {
        bus.subscribe(type.getName(), message -> {
            boolean clerk = Grant.fromText(String.valueOf(message.getMetaData().get(ActorMetaData.GRANTS))).stream()
                    .anyMatch(grant -> grant.role() == Role.CLERK && grant.countsIn("bac-kan"));
            try {
                if (!clerk) {
                    throw new Refused(RefusalCode.NOT_ALLOWED, "CLERK", "ADMIN", null);
                }
                return handler.apply(type.cast(message.getPayload()));
            } catch (Refused refused) {
                throw new CommandExecutionException("refused", null, refused.refusal());
            }
        });
    }
}
