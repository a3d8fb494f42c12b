package vn.kiennghi.front.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.petition.BadParameter;

/** A read side that answers from {@link SampleRegister}; some handlers answer nothing by null, some by Optional. */
class SampleAnswers {
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
    List<AgencyView> agencies(FindAgencies query) {
        return query.councilId().equals("bac-kan") ? SampleRegister.AGENCIES : List.of();
    }

    @QueryHandler
    @Nullable PetitionView petition(FindPetition query) {
        return SampleRegister.PETITIONS.stream()
                .filter(petition -> petition.id().equals(query.petitionId()))
                .findFirst()
                .orElse(null);
    }

    @QueryHandler
    PetitionHistory history(FindHistory query) {
        return SampleHistory.of(query.petitionId());
    }

    @QueryHandler
    PetitionPage petitions(FindPetitions query) {
        List<PetitionPage.Item> found = SampleRegister.PETITIONS.stream()
                .filter(p -> query.councils() == null || query.councils().contains(p.councilId()))
                .filter(p -> matches(query.termId(), p.termId()) && matches(query.sessionId(), p.sessionId()))
                .filter(p -> matches(query.stage(), p.stage()) && matches(query.outcome(), p.outcome()))
                .filter(p -> matches(query.field(), p.field()) && matches(query.agency(), p.agency()))
                .filter(p -> matches(query.level(), p.level()))
                .filter(p -> query.q() == null || p.content().contains(query.q()))
                .map(SampleAnswers::item)
                .filter(item -> query.flagged() == null
                        || query.flagged() != item.openFlags().isEmpty())
                .filter(item -> matches(query.overdue(), item.overdue()))
                .toList();
        int start = start(query.cursor());
        int end = Math.min(start + query.limit(), found.size());
        return new PetitionPage(
                found.subList(Math.min(start, end), end), found.size(), end < found.size() ? "c:" + end : null);
    }

    @QueryHandler
    @Nullable Resolution resolution(FindResolution query) {
        if (!query.termId().equals(SampleRegister.TERM)) {
            return null;
        }
        Function<PetitionView, @Nullable String> key = query.groupBy().contains(Dimension.SESSION)
                ? p -> p.sessionId().substring(SampleRegister.TERM.length() + 1)
                : PetitionView::field;
        List<PetitionView> counted = SampleRegister.PETITIONS.stream()
                .filter(p -> p.stage() != Stage.SPLIT && !p.receivedOn().isAfter(query.asOf()))
                .filter(p -> query.session() == null || p.sessionId().endsWith("." + query.session()))
                .filter(p -> query.scope() != CountScope.OWN_LEVEL || p.level() == Level.PROVINCE)
                .toList();
        Map<@Nullable String, List<PetitionView>> groups = new LinkedHashMap<>();
        counted.forEach(p ->
                groups.computeIfAbsent(key.apply(p), none -> new ArrayList<>()).add(p));
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
                        query.knownAt(),
                        query.rounding().toString(),
                        Map.of()),
                groups.entrySet().stream()
                        .map(group -> figures(
                                group(query.groupBy().getFirst(), group.getKey()), group.getValue(), query.rounding()))
                        .toList(),
                figures(Map.of(), counted, query.rounding()));
    }

    private static Map<String, @Nullable String> group(Dimension dimension, @Nullable String key) {
        Map<String, @Nullable String> group = new HashMap<>();
        group.put(dimension.key(), key);
        return group;
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
                2,
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

    private static boolean matches(@Nullable Object wanted, @Nullable Object found) {
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
                p.parentId());
    }
}
