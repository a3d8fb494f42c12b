package vn.kiennghi.edge.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.document.FindDocumentsInUse;
import vn.kiennghi.api.petition.BadParameter;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindKnownReferences;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.CannotRecord;

/** Petitions as far as the edge's tests need them: receipt knows what is there, the rest is only taken down. */
final class SmallRegister {
    /** There is no room for a message that holds a petition with this content. */
    static final String DISK_ENDS = "hết chỗ";

    /** Somebody else changes the petition with this content while it is in a message with others. */
    static final String BUSY = "đang có người sửa";

    private final Map<PetitionId, String> contents = new LinkedHashMap<>();

    SmallRegister(SmallSystem system) {
        system.handles(ReceivePetition.class, (command, who) -> result(command, receive(contents, command)));
        for (Class<? extends PetitionCommand> type : List.of(
                ClassifyPetition.class,
                SplitPetition.class,
                ForwardPetition.class,
                AssignToAgency.class,
                RefuseAssignment.class,
                Answer.class,
                FlagForSupervision.class,
                ClearFlag.class)) {
            system.handles(type, (command, who) -> result(command, onKnown(contents, command)));
        }
        for (Class<? extends PetitionBatch> type :
                List.of(ReceivePetitions.class, AssignPetitions.class, RecordAnswers.class)) {
            system.handles(type, (batch, who) -> take(batch));
        }
        system.answers(FindPetitions.class, PetitionPage.class, SmallRegister::page);
        system.answers(FindPetition.class, PetitionView.class, query -> view(query.petitionId()));
        system.answers(FindSimilar.class, SimilarPetition.class, query -> similar(query.text()));
        system.answers(
                FindSimilarToMany.class,
                SimilarToMany.class,
                query -> new SimilarToMany(
                        query.texts().stream().map(SmallRegister::similar).toList()));
        system.answers(
                FindKnownReferences.class,
                KnownReferences.class,
                query -> new KnownReferences(query.session(), Map.of()));
        system.answers(FindDocumentsInUse.class, DocumentInUse.class, query -> List.of());
        system.answers(FindHistory.class, PetitionHistory.class, query -> history(query.petitionId()));
        system.answers(FindResolution.class, Resolution.class, SmallRegister::resolution);
        new SmallTransfers(system, contents);
    }

    private BatchResult take(PetitionBatch batch) {
        if (batch.mode() == Mode.RECORD
                && batch.commands().size() > 1
                && batch.commands().stream()
                        .anyMatch(command -> command instanceof ReceivePetition receive
                                && receive.content().equals(BUSY))) {
            throw new ConcurrencyException("sequence number taken");
        }
        if (batch.mode() == Mode.RECORD
                && batch.commands().stream()
                        .anyMatch(command -> command instanceof ReceivePetition receive
                                && receive.content().equals(DISK_ENDS))) {
            throw new CannotRecord(CannotRecord.Obstacle.DISK_FULL, "no room", null);
        }
        Map<PetitionId, String> seen = batch.mode() == Mode.CHECK ? new LinkedHashMap<>(contents) : contents;
        List<BatchResult.Row> rows = new ArrayList<>();
        for (PetitionCommand command : batch.commands()) {
            try {
                boolean recorded =
                        command instanceof ReceivePetition receipt ? receive(seen, receipt) : onKnown(seen, command);
                rows.add(new BatchResult.Row(recorded, null));
            } catch (Refused refused) {
                rows.add(new BatchResult.Row(false, refused.refusal()));
            }
        }
        return new BatchResult(rows);
    }

    private static boolean receive(Map<PetitionId, String> contents, ReceivePetition command) {
        if ("khong-co".equals(command.field())) {
            throw new Refused(RefusalCode.UNKNOWN_FIELD, "a field", command.field(), "field");
        }
        if (command.meetingId() != null && !SmallMeetings.MEETING.id().equals(command.meetingId())) {
            throw new Refused(RefusalCode.UNKNOWN_MEETING, "a meeting", command.meetingId(), "meetingId");
        }
        String before = contents.putIfAbsent(command.petitionId(), command.content());
        if (before != null && !Spelling.same(before, command.content())) {
            throw new Refused(RefusalCode.REFERENCE_TAKEN, before, command.content(), "reference");
        }
        return before == null;
    }

    private static boolean onKnown(Map<PetitionId, String> contents, PetitionCommand command) {
        if (!contents.containsKey(command.petitionId())) {
            throw new Refused(
                    RefusalCode.UNKNOWN_PETITION,
                    "a petition",
                    command.petitionId().value(),
                    null);
        }
        if (command instanceof RefuseAssignment refusal && refusal.reason() == null) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason", null, "reason");
        }
        if (command instanceof Answer answer && answer.outcome().declines() && answer.reason() == null) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason", null, "reason");
        }
        if (command instanceof Answer answer && answer.document().number() == null) {
            throw new Refused(RefusalCode.DOCUMENT_REQUIRED, "a document", null, "documentNumber");
        }
        return true;
    }

    private static PetitionResult result(PetitionCommand command, boolean recorded) {
        return new PetitionResult(
                command.petitionId().value(),
                Stage.RECEIVED,
                Outcome.NONE,
                Verdict.UNVERIFIED,
                recorded ? List.of(command.getClass().getSimpleName()) : List.of(),
                null,
                3);
    }

    /** What speaks of a trench is like petition 7. */
    private static List<SimilarPetition> similar(SimilarQuery.Text text) {
        return text.content().contains("mương")
                ? List.of(new SimilarPetition(
                        SmallSystem.SESSION + ".7",
                        "7",
                        SmallSystem.SESSION,
                        LocalDate.of(2022, 7, 1),
                        "Đề nghị sớm nạo vét mương Nà Lẹng",
                        null,
                        null,
                        Stage.RECEIVED,
                        Outcome.NONE,
                        0.5,
                        null))
                : List.of();
    }

    private static PetitionPage page(FindPetitions query) {
        if ("none-of-mine".equals(query.cursor())) {
            throw new QueryExecutionException("cursor", null, new BadParameter("cursor"));
        }
        return new PetitionPage(List.of(), 0, null);
    }

    private @Nullable PetitionView view(String id) {
        PetitionId petition = new PetitionId(id);
        boolean elsewhere = id.equals(elsewhere().value());
        if (!elsewhere && !contents.containsKey(petition)) {
            return null;
        }
        return new PetitionView(
                id,
                3,
                elsewhere ? SmallSystem.OTHER_COUNCIL : SmallSystem.COUNCIL,
                SmallSystem.TERM,
                SmallSystem.SESSION,
                "1",
                contents.getOrDefault(petition, ""),
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                LocalDate.of(2022, 12, 6),
                null,
                null,
                null,
                null,
                Stage.RECEIVED,
                Outcome.NONE,
                Verdict.UNVERIFIED,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** A petition of another council. */
    static PetitionId elsewhere() {
        return new PetitionId("a".repeat(26));
    }

    private @Nullable PetitionHistory history(String id) {
        PetitionView view = view(id);
        return view == null
                ? null
                : new PetitionHistory(
                        id,
                        view.councilId(),
                        List.of(new PetitionHistory.Entry(
                                "PetitionReceived",
                                LocalDate.of(2022, 12, 6),
                                Instant.parse("2022-12-07T01:00:00Z"),
                                new PetitionHistory.By("lan", "CLERK", null, null),
                                Map.of("stage", new PetitionHistory.Change(null, "RECEIVED")),
                                Map.of("content", "Nội dung", "type", "must not win"),
                                null)));
    }

    private static Resolution resolution(FindResolution query) {
        Map<String, @Nullable String> noField = new HashMap<>();
        noField.put("field", null);
        return new Resolution(
                new Resolution.Definition(
                        query.termId(),
                        SmallSystem.COUNCIL,
                        "Hội đồng nhân dân tỉnh Bắc Kạn",
                        query.session(),
                        query.kind(),
                        query.scope(),
                        query.unit(),
                        query.groupBy().stream()
                                .map(dimension -> dimension.key())
                                .toList(),
                        query.asOf(),
                        Objects.requireNonNullElse(query.knownAt(), Instant.parse("2022-12-20T03:00:00Z")),
                        query.rounding().toString(),
                        Map.of()),
                query.groupBy().isEmpty() ? List.of() : List.of(figures(noField)),
                figures(Map.of()));
    }

    private static Figures figures(Map<String, @Nullable String> key) {
        return new Figures(
                key,
                1,
                1,
                Map.of(Outcome.RESOLVED, 1),
                Map.of(Verdict.UNVERIFIED, 1),
                0,
                0,
                Map.of("answered", new Rate(1, 1, "100,0%")));
    }
}
