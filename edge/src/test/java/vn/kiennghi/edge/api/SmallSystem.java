package vn.kiennghi.edge.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyCommand.DefineAgency;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.vocabulary.FindVocabulary;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ForgetWords;
import vn.kiennghi.api.vocabulary.VocabularyView;
import vn.kiennghi.edge.page.SampleVocabulary;

/**
 * What stands behind the edge in its tests: two councils with a term each, and handlers that record what they get. Rules are
 * the command side's business; here are only those that an answer of the edge depends on.
 */
public final class SmallSystem {
    static final String COUNCIL = "bac-kan";
    static final String OTHER_COUNCIL = "ha-giang";
    static final String TERM = "bac-kan-xv";
    static final String SESSION = TERM + ".5";

    /** Handles a command. */
    interface Handler<C> {
        @Nullable Object handle(C command, MetaData who);
    }

    /** Answers a query. */
    interface Finder<Q> {
        @Nullable Object find(Q query);
    }

    private final SimpleCommandBus commands;
    private final SimpleQueryBus queries;
    final SmallRegister register;
    /** The messages that arrived, newest last. */
    final List<CommandMessage<?>> arrived = new ArrayList<>();
    /** The questions that arrived, newest last. */
    final List<Object> asked = new ArrayList<>();

    /** What words of files mean. */
    final SampleVocabulary vocabulary = new SampleVocabulary();

    private final Map<String, CouncilView> councils = new HashMap<>();

    SmallSystem(SimpleCommandBus commands, SimpleQueryBus queries) {
        this.commands = commands;
        this.queries = queries;
        council(COUNCIL, "Hội đồng nhân dân tỉnh Bắc Kạn");
        council(OTHER_COUNCIL, "Hội đồng nhân dân tỉnh Hà Giang");
        catalogue();
        new SmallMeetings(this);
        register = new SmallRegister(this);
    }

    private void council(String id, String name) {
        councils.put(
                id,
                new CouncilView(
                        id,
                        name,
                        Level.PROVINCE,
                        null,
                        LocalDate.of(2021, 5, 1),
                        null,
                        null,
                        List.of(
                                new FieldView("giao-thong", "Giao thông", "KT_NS"),
                                new FieldView("y-te", "Y tế", "VH_XH"))));
    }

    private void catalogue() {
        handles(DefineCouncil.class, (command, who) -> null);
        handles(DefineField.class, (command, who) -> {
            known(command.councilId().value());
            return null;
        });
        handles(DefineAgency.class, (command, who) -> {
            known(command.agencyId().councilId());
            return null;
        });
        handles(DefineTerm.class, (command, who) -> {
            if (!councils.containsKey(command.councilId())) {
                throw new Refused(RefusalCode.UNKNOWN_COUNCIL, "a council", command.councilId(), "councilId");
            }
            return null;
        });
        handles(DefineSession.class, (command, who) -> {
            if (!command.termId().value().equals(TERM)) {
                throw new Refused(
                        RefusalCode.UNKNOWN_TERM, "a term", command.termId().value(), null);
            }
            return null;
        });
        answers(FindCouncils.class, CouncilView.class, query -> List.copyOf(councils.values()));
        answers(FindCouncil.class, CouncilView.class, query -> councils.get(query.councilId()));
        answers(FindAgencies.class, AgencyView.class, query -> agencies(query.councilId()));
        handles(ChooseMeanings.class, (command, who) -> {
            command.meanings().forEach(vocabulary::choose);
            return null;
        });
        handles(ForgetWords.class, (command, who) -> {
            command.words().forEach(vocabulary::forget);
            return null;
        });
        answers(FindVocabulary.class, VocabularyView.class, vocabulary::vocabulary);
        answers(FindTerms.class, TermView.class, query -> List.of(term(query.councilId())));
        answers(
                FindTerm.class,
                TermView.class,
                query -> councils.keySet().stream()
                        .map(SmallSystem::term)
                        .filter(term -> term.id().equals(query.termId()))
                        .findFirst()
                        .orElse(null));
    }

    private void known(String councilId) {
        if (!councils.containsKey(councilId)) {
            throw new Refused(RefusalCode.UNKNOWN_COUNCIL, "a council", councilId, null);
        }
    }

    private static List<AgencyView> agencies(String council) {
        LocalDate from = LocalDate.of(2021, 5, 1);
        return List.of(
                new AgencyView(council, "so-gtvt", "Sở Giao thông vận tải", AgencyKind.DEPARTMENT, from, null),
                new AgencyView(council, "so-y-te", "Sở Y tế", AgencyKind.DEPARTMENT, from, null),
                new AgencyView(council, "vp-1", "Văn phòng", AgencyKind.OTHER, from, null),
                new AgencyView(council, "vp-2", "Văn phòng", AgencyKind.OTHER, from, null));
    }

    private static TermView term(String council) {
        String id = council + "-xv";
        return new TermView(
                id,
                council,
                "XV",
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2026, 5, 31),
                List.of(new SessionView(
                        id + ".5",
                        5,
                        SessionKind.REGULAR,
                        LocalDate.of(2022, 12, 6),
                        LocalDate.of(2022, 12, 9),
                        null)));
    }

    /** Subscribes a handler; duties are looked at as the command side does, refusals take the form that crosses a bus. */
    <C> void handles(Class<C> type, Handler<C> handler) {
        commands.subscribe(type.getName(), message -> {
            arrived.add(message);
            try {
                duties(type, message.getMetaData());
                return handler.handle(type.cast(message.getPayload()), message.getMetaData());
            } catch (Refused refused) {
                throw new CommandExecutionException("refused", null, refused.refusal());
            }
        });
    }

    /** Subscribes a query handler. */
    <Q> void answers(Class<Q> type, Class<?> answer, Finder<Q> handler) {
        queries.subscribe(type.getName(), answer, message -> {
            asked.add(message.getPayload());
            return handler.find(type.cast(message.getPayload()));
        });
    }

    private static void duties(Class<?> type, MetaData who) {
        AllowedTo allowed = type.getAnnotation(AllowedTo.class);
        List<Grant> grants = Grant.fromText(String.valueOf(who.get(ActorMetaData.GRANTS)));
        boolean may = allowed != null
                && grants.stream()
                        .filter(grant -> grant.countsIn(COUNCIL))
                        .anyMatch(grant -> List.of(allowed.value()).contains(grant.role()));
        if (!may) {
            throw new Refused(RefusalCode.NOT_ALLOWED, "CLERK", who.get(ActorMetaData.GRANTS), null);
        }
    }

    MetaData lastSender() {
        return arrived.getLast().getMetaData();
    }
}
