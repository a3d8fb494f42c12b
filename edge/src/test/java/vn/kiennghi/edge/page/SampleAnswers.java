package vn.kiennghi.edge.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindMeeting;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.document.FindDocumentsInUse;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.BadParameter;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCounts;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.CountVoices;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindKnownReferences;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.petition.VoiceCounts;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.FindCounted;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;

/** A read side that answers from {@link SampleRegister}; some handlers answer nothing by null, some by Optional. */
public class SampleAnswers {
    private static final List<TermView> TERMS =
            List.of(SampleRegister.TERM_OF_BAC_KAN, SampleRegister.TERM_OF_CAO_BANG);
    private static final List<CouncilView> COUNCILS =
            List.of(SampleRegister.WITHOUT_TERM, SampleRegister.BAC_KAN, SampleRegister.CAO_BANG);

    @QueryHandler
    List<CouncilView> councils(FindCouncils query) {
        return COUNCILS;
    }

    @QueryHandler
    @Nullable CouncilView council(FindCouncil query) {
        return COUNCILS.stream()
                .filter(council -> council.id().equals(query.councilId()))
                .findFirst()
                .orElse(null);
    }

    @QueryHandler
    Optional<CouncilName> name(FindCouncilName query) {
        return Optional.ofNullable(council(new FindCouncil(query.councilId())))
                .map(council -> new CouncilName(council.id(), council.name(), council.level(), council.parentId()));
    }

    @QueryHandler
    List<TermView> terms(FindTerms query) {
        return TERMS.stream()
                .filter(term -> term.councilId().equals(query.councilId()))
                .toList();
    }

    @QueryHandler
    Optional<TermView> term(FindTerm query) {
        if (query.termId().equals("broken")) {
            throw new IllegalStateException("secret of the store");
        }
        return TERMS.stream().filter(term -> term.id().equals(query.termId())).findFirst();
    }

    @QueryHandler
    List<MeetingView> meetings(FindMeetings query) {
        return query.sessionId().equals(SampleRegister.TERM + ".9") ? SampleRegister.MEETINGS : List.of();
    }

    @QueryHandler
    @Nullable MeetingView meeting(FindMeeting query) {
        return null;
    }

    @QueryHandler
    List<AgencyView> agencies(FindAgencies query) {
        return query.councilId().equals("bac-kan") ? SampleRegister.AGENCIES : List.of();
    }

    @QueryHandler
    @Nullable PetitionView petition(FindPetition query, Reader reader) {
        PetitionView found = petition(query);
        if (found != null) {
            reader.require(found.councilId());
        }
        return found;
    }

    @Nullable PetitionView petition(FindPetition query) {
        return SampleRegister.PETITIONS.stream()
                .filter(petition -> petition.id().equals(query.petitionId()))
                .findFirst()
                .orElse(null);
    }

    @QueryHandler
    @Nullable PetitionFamily family(FindFamily query) {
        PetitionView own = petition(new FindPetition(query.petitionId()));
        return own == null
                ? null
                : new PetitionFamily(
                        own.parentId() == null ? null : petition(new FindPetition(own.parentId())),
                        own.itemIds().stream()
                                .map(id -> petition(new FindPetition(id)))
                                .filter(Objects::nonNull)
                                .toList(),
                        own.mergedInto() == null ? null : petition(new FindPetition(own.mergedInto())),
                        List.of(),
                        List.of());
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
    KnownReferences references(FindKnownReferences query) {
        return new KnownReferences(query.session(), Map.of());
    }

    @QueryHandler
    List<DocumentInUse> documents(FindDocumentsInUse query) {
        return List.of();
    }

    @QueryHandler
    PetitionHistory history(FindHistory query) {
        return SampleHistory.of(query.petitionId());
    }

    @QueryHandler
    PetitionPage petitions(FindPetitions query) {
        return page(query, SampleRegister.PETITIONS);
    }

    @QueryHandler
    PetitionPage counted(FindCounted query) {
        FindResolution figures = query.cell().figures();
        return page(
                query.among(),
                counted(figures).stream()
                        .filter(p -> query.cell().key().isEmpty()
                                || query.cell().key().equals(key(figures.groupBy(), p)))
                        .filter(p -> switch (query.cell().column()) {
                            case TOTAL, VERDICT_UNVERIFIED -> true;
                            case ANSWERED -> p.outcome() != Outcome.NONE;
                            case HANDED_OVER -> p.transfer() != null;
                            case RESOLVED -> p.outcome() == Outcome.RESOLVED;
                            default -> query.cell().column() == FigureColumn.of(p.outcome());
                        })
                        .toList());
    }

    private static PetitionPage page(FindPetitions query, List<PetitionView> among) {
        if (query.sort() != null
                && !query.sort().equals("position")
                && !query.sort().equals("-reference")) {
            throw new QueryExecutionException("sort", null, new BadParameter("sort"));
        }
        List<PetitionPage.Item> found = found(query, among);
        List<PetitionPage.Item> sorted = "-reference".equals(query.sort()) ? found.reversed() : found;
        int start = start(query.cursor());
        int end = Math.min(start + query.limit(), sorted.size());
        return new PetitionPage(
                sorted.subList(Math.min(start, end), end), sorted.size(), end < sorted.size() ? "c:" + end : null);
    }

    @QueryHandler
    PetitionCounts counts(CountPetitions query) {
        return new PetitionCounts(query.lists().stream()
                .map(list -> found(list, SampleRegister.PETITIONS).size())
                .toList());
    }

    private static List<PetitionPage.Item> found(FindPetitions query, List<PetitionView> among) {
        return among.stream()
                .filter(p -> query.councils() == null || query.councils().contains(p.councilId()))
                .filter(p -> matches(query, PetitionFilter.TERM, p.termId()))
                .filter(p -> matches(query, PetitionFilter.SESSION, p.sessionId()))
                .filter(p -> matches(query, PetitionFilter.STAGE, p.stage()))
                .filter(p -> matches(query, PetitionFilter.OUTCOME, p.outcome()))
                .filter(p -> matches(query, PetitionFilter.FIELD, p.field()))
                .filter(p -> matches(query, PetitionFilter.AGENCY, p.agency()))
                .filter(p -> matches(query, PetitionFilter.LEVEL, p.level()))
                .filter(p -> matches(query, PetitionFilter.COMMITTEE, p.committee()))
                .filter(p -> matches(query, PetitionFilter.ROUND, p.round()))
                .filter(p -> !(query.value(PetitionFilter.WORDS) instanceof String words)
                        || (p.reference() + "\n" + p.content()).contains(words))
                .map(SampleAnswers::item)
                .filter(item ->
                        matches(query, PetitionFilter.FLAGGED, !item.openFlags().isEmpty()))
                .filter(item -> matches(query, PetitionFilter.OVERDUE, item.overdue()))
                .filter(item -> matches(query, PetitionFilter.VERDICT, item.verdict()))
                .filter(item -> !(query.value(PetitionFilter.DUE_BY) instanceof LocalDate day)
                        || (item.dueOn() != null && !item.dueOn().isAfter(day)))
                .filter(item ->
                        query.conditions().stream().allMatch(condition -> SampleConditions.holds(condition, item)))
                .toList();
    }

    @QueryHandler
    VoiceCounts voices(CountVoices query) {
        int all = found(
                        FindPetitions.of(null).with(PetitionFilter.TERM, query.termId()),
                        SampleRegister.PETITIONS.stream()
                                .filter(p ->
                                        query.session() == null || p.sessionId().endsWith("." + query.session()))
                                .filter(p -> p.parentId() == null)
                                .toList())
                .size();
        return new VoiceCounts(all, all, all, 0, 0);
    }

    @QueryHandler
    @Nullable Resolution resolution(FindResolution query) {
        if (!query.termId().equals(SampleRegister.TERM)) {
            return null;
        }
        List<PetitionView> counted = counted(query);
        Map<Map<String, @Nullable String>, List<PetitionView>> groups = new LinkedHashMap<>();
        if (!query.groupBy().isEmpty()) {
            counted.forEach(p -> groups.computeIfAbsent(key(query.groupBy(), p), none -> new ArrayList<>())
                    .add(p));
        }
        return new Resolution(
                new Resolution.Definition(
                        query.termId(),
                        "bac-kan",
                        SampleRegister.BAC_KAN.name(),
                        query.session(),
                        query.kind(),
                        query.scope(),
                        query.unit(),
                        query.groupBy().stream().map(Dimension::key).toList(),
                        query.asOf(),
                        Objects.requireNonNullElse(query.knownAt(), Instant.parse("2022-12-20T03:00:00Z")),
                        query.rounding().toString(),
                        Map.of()),
                groups.entrySet().stream()
                        .map(group -> figures(group.getKey(), group.getValue(), query.rounding()))
                        .toList(),
                figures(Map.of(), counted, query.rounding()));
    }

    private static List<PetitionView> counted(FindResolution query) {
        return SampleRegister.PETITIONS.stream()
                .filter(p -> p.stage() != Stage.SPLIT && !p.receivedOn().isAfter(query.asOf()))
                .filter(p -> query.session() == null || p.sessionId().endsWith("." + query.session()))
                .filter(p -> query.scope() != CountScope.OWN_LEVEL || p.level() == Level.PROVINCE)
                .toList();
    }

    private static Map<String, @Nullable String> key(List<Dimension> dimensions, PetitionView p) {
        Map<String, @Nullable String> key = new HashMap<>();
        for (Dimension dimension : dimensions) {
            key.put(
                    dimension.key(),
                    switch (dimension) {
                        case SESSION -> p.sessionId().substring(SampleRegister.TERM.length() + 1);
                        case FIELD -> p.field();
                        case COMMITTEE -> p.committee();
                        case AGENCY -> p.agency();
                        case AGENCY_KIND -> p.agency() == null ? null : "DEPARTMENT";
                        case LEVEL -> p.level() == null ? null : p.level().name();
                        case ROUND -> p.round().name();
                    });
        }
        return key;
    }

    private static Figures figures(Map<String, @Nullable String> key, List<PetitionView> units, Rounding rounding) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        units.forEach(p -> outcomes.merge(p.outcome(), 1, Integer::sum));
        int total = units.size();
        int handedOver = (int) units.stream()
                .map(PetitionView::transfer)
                .filter(Objects::nonNull)
                .count();
        int answered = total - outcomes.getOrDefault(Outcome.NONE, 0);
        return new Figures(
                key,
                total,
                answered,
                outcomes,
                Map.of(Verdict.UNVERIFIED, total),
                0,
                0,
                Map.of(
                        "answered", rate(answered, handedOver, rounding),
                        "resolved", rate(outcomes.getOrDefault(Outcome.RESOLVED, 0), total, rounding),
                        "confirmed", rate(0, total, rounding),
                        "onTime", rate(0, 0, rounding)));
    }

    private static Rate rate(int n, int d, Rounding rounding) {
        return new Rate(n, d, rounding.percentage(n, d));
    }

    private static boolean matches(FindPetitions query, PetitionFilter filter, @Nullable Object found) {
        Object wanted = query.value(filter);
        return wanted == null || wanted.equals(found);
    }

    private static int start(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.startsWith("c:")) {
            throw new QueryExecutionException("cursor", null, new BadParameter("cursor"));
        }
        return Integer.parseInt(cursor.substring(2));
    }

    private static PetitionPage.Item item(PetitionView p) {
        return new PetitionPage.Item(
                p.id(),
                p.councilId(),
                p.sessionId(),
                p.reference(),
                p.content(),
                p.kind(),
                p.round(),
                p.receivedOn(),
                p.group(),
                p.place(),
                p.stage(),
                p.outcome(),
                p.verdict(),
                p.level(),
                p.field(),
                p.committee(),
                p.agency(),
                p.dueOn(),
                p.stage() == Stage.ASSIGNED,
                p.withoutRoadmap(),
                p.flags().stream()
                        .filter(flag -> flag.clearedOn() == null)
                        .flatMap(flag -> flag.reasons().stream())
                        .toList(),
                p.parentId(),
                p.id().equals(SampleRegister.MARKED)
                        ? new PetitionPage.Marks(null, 2, 3, true, LocalDate.of(2022, 11, 30), true)
                        : PetitionPage.Marks.NONE,
                p.version());
    }
}
