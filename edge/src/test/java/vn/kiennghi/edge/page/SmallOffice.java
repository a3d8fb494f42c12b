package vn.kiennghi.edge.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCounts;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.CountVoices;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.petition.VoiceCounts;

/** An office whose petitions change while it works: the council of {@link SampleRegister} with petitions of session 10. */
class SmallOffice {
    static final String SESSION = SampleRegister.TERM + ".10";
    static final SessionId SESSION_ID = SessionId.parse(SESSION).orElseThrow();

    final Map<String, Item> petitions = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();

    void reset() {
        petitions.clear();
        places.clear();
    }

    /** Receives petitions K1, K2 and so on; without a level they are unclassified. Returns their ids. */
    List<String> receives(int count, @Nullable Level level) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reference = "K" + (petitions.size() + 1);
            String id = PetitionId.of(SESSION_ID, reference).value();
            petitions.put(id, petition(id, reference, level, level == null ? Stage.RECEIVED : Stage.CLASSIFIED));
            ids.add(id);
        }
        return ids;
    }

    void moves(String id, @Nullable Level level, Stage stage) {
        petitions.computeIfPresent(id, (same, before) -> petition(id, before.reference(), level, stage));
    }

    /** Says where the voters were met. */
    void comesFrom(String id, String place) {
        places.put(id, place);
        petitions.computeIfPresent(
                id, (same, before) -> petition(id, before.reference(), before.level(), before.stage()));
    }

    void takesBack(String id) {
        petitions.computeIfPresent(
                id,
                (same, before) -> before.stage() == Stage.TRANSFERRED || before.stage() == Stage.FORWARDED
                        ? petition(id, before.reference(), before.level(), Stage.CLASSIFIED)
                        : before);
    }

    Stage stage(String id) {
        return Objects.requireNonNull(petitions.get(id)).stage();
    }

    private Item petition(String id, String reference, @Nullable Level level, Stage stage) {
        return new Item(
                id,
                "bac-kan",
                SESSION,
                reference,
                "Đề nghị <b>sửa đường</b> số " + reference,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                SampleRegister.RECEIVED,
                "Tổ đại biểu số 3",
                places.getOrDefault(id, "xã Nam Cường"),
                stage,
                Outcome.NONE,
                Verdict.UNVERIFIED,
                level,
                level == null ? null : "giao-thong",
                null,
                null,
                null,
                false,
                false,
                List.of(),
                null);
    }

    @QueryHandler
    List<SimilarPetition> similar(FindSimilar query) {
        return SampleSimilar.of(query);
    }

    @QueryHandler
    SimilarToMany similar(FindSimilarToMany query) {
        return SampleSimilar.of(query);
    }

    @QueryHandler
    List<CouncilView> councils(FindCouncils query) {
        return List.of(SampleRegister.BAC_KAN);
    }

    @QueryHandler
    Optional<CouncilView> council(FindCouncil query) {
        return councils(new FindCouncils()).stream()
                .filter(council -> council.id().equals(query.councilId()))
                .findFirst();
    }

    @QueryHandler
    Optional<CouncilName> name(FindCouncilName query) {
        return council(new FindCouncil(query.councilId()))
                .map(council -> new CouncilName(council.id(), council.name(), council.level(), council.parentId()));
    }

    @QueryHandler
    List<AgencyView> agencies(FindAgencies query) {
        return SampleRegister.AGENCIES;
    }

    @QueryHandler
    List<TermView> terms(FindTerms query) {
        return List.of(SampleRegister.TERM_OF_BAC_KAN);
    }

    @QueryHandler
    Optional<TermView> term(FindTerm query) {
        return terms(new FindTerms("bac-kan")).stream()
                .filter(term -> term.id().equals(query.termId()))
                .findFirst();
    }

    @QueryHandler
    PetitionPage page(FindPetitions query) {
        List<Item> found = petitions.values().stream()
                .filter(petition -> query.text(PetitionFilter.SESSION) == null
                        || petition.sessionId().equals(query.text(PetitionFilter.SESSION)))
                .filter(petition -> query.value(PetitionFilter.STAGE) == null
                        || petition.stage() == query.value(PetitionFilter.STAGE))
                .toList();
        int start = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int end = Math.min(start + query.limit(), found.size());
        return new PetitionPage(
                found.subList(start, end), found.size(), end < found.size() ? Integer.toString(end) : null);
    }

    @QueryHandler
    PetitionCounts counts(CountPetitions query) {
        return new PetitionCounts(
                query.lists().stream().map(list -> page(list).matching()).toList());
    }

    @QueryHandler
    VoiceCounts voices(CountVoices query) {
        return new VoiceCounts(petitions.size(), petitions.size(), petitions.size(), 0, 0);
    }

    /** Of the petition's page only its session is asked here; the petition of another session stands for all others. */
    @QueryHandler
    Optional<PetitionView> petition(FindPetition query) {
        PetitionView stranger = SampleRegister.PETITIONS.getFirst();
        return Optional.ofNullable(petitions.get(query.petitionId()))
                .map(item -> new PetitionView(
                        item.id(),
                        3,
                        item.councilId(),
                        SampleRegister.TERM,
                        item.sessionId(),
                        item.reference(),
                        item.content(),
                        item.kind(),
                        item.round(),
                        item.receivedOn(),
                        item.group(),
                        item.place(),
                        null,
                        null,
                        item.stage(),
                        item.outcome(),
                        item.verdict(),
                        item.level(),
                        item.field(),
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
                        null))
                .or(() -> Optional.of(stranger).filter(one -> one.id().equals(query.petitionId())));
    }
}
