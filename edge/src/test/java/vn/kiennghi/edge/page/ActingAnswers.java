package vn.kiennghi.edge.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.api.transfer.DocumentOnItsWay;
import vn.kiennghi.api.transfer.TransferQuery.FindDocumentOnItsWay;
import vn.kiennghi.edge.desk.petition.APetition;

/** The sample read side, with petitions of a test beside the sample ones. */
class ActingAnswers extends SampleAnswers {
    private final Map<String, PetitionView> petitions = new HashMap<>();
    private final Map<String, PetitionFamily> families = new HashMap<>();
    private final Map<String, PetitionHistory> histories = new HashMap<>();
    private final Set<String> onTheirWay = new HashSet<>();
    private Set<Class<?>> leaving = Set.of();
    private int answersLeft;
    private int unanswered;

    /** Answers so many of these questions; then whoever answers them is away. */
    void goAwayAfter(int answers, Class<?>... questions) {
        leaving = Set.of(questions);
        answersLeft = answers;
        unanswered = 0;
    }

    /** Answers everything again. */
    void comeBack() {
        goAwayAfter(0);
    }

    /** How many questions came while nobody was there to answer. */
    int unanswered() {
        return unanswered;
    }

    /** Lets a question pass that is answered. */
    @Nullable Object answered(UnitOfWork<? extends QueryMessage<?, ?>> unit, InterceptorChain chain) throws Exception {
        if (leaving.contains(unit.getMessage().getPayloadType()) && answersLeft-- <= 0) {
            unanswered++;
            throw new QueryExecutionException("away", null, new Unavailable("MongoTimeoutException"));
        }
        return chain.proceed();
    }

    /** Puts in a petition under the id that its reference has in the ninth session; returns the id. */
    String put(String reference, APetition petition) {
        String id = idOf(reference);
        onTheirWay.remove(id);
        petitions.put(id, petition.id(id).reference(reference).view());
        return id;
    }

    /** Says which petitions belong to the one of that id. */
    void put(String id, PetitionFamily family) {
        families.put(id, family);
    }

    /** Says what happened to the petition of that id. */
    void put(String id, PetitionHistory.Entry... events) {
        histories.put(id, new PetitionHistory(id, "bac-kan", List.of(events)));
    }

    @Override
    @QueryHandler
    PetitionHistory history(FindHistory query) {
        PetitionHistory own = histories.get(query.petitionId());
        return own == null ? super.history(query) : own;
    }

    /** The petition is in a letter that was issued and is still being carried out. */
    void putOnItsWay(String petitionId) {
        onTheirWay.add(petitionId);
    }

    @QueryHandler
    @Nullable DocumentOnItsWay onItsWay(FindDocumentOnItsWay query) {
        return onTheirWay.contains(query.petitionId())
                ? new DocumentOnItsWay("bac-kan", "9/HĐND", LocalDate.of(2022, 7, 29))
                : null;
    }

    @Override
    @QueryHandler
    @Nullable PetitionFamily family(FindFamily query) {
        PetitionFamily own = families.get(query.petitionId());
        return own == null ? super.family(query) : own;
    }

    static String idOf(String reference) {
        return PetitionId.of(SessionId.parse(SampleRegister.SESSION_9).orElseThrow(), reference)
                .value();
    }

    @Override
    @Nullable PetitionView petition(FindPetition query) {
        PetitionView own = petitions.get(query.petitionId());
        return own == null ? super.petition(query) : own;
    }
}
