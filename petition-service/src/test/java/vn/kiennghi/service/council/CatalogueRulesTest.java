package vn.kiennghi.service.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.AgencyCommand.DefineAgency;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueRulesTest {
    private static final LocalDate START = SampleCatalogue.TERM_STARTS;
    private final Catalogue catalogue = new SampleCatalogue();

    @Test
    void a_council_is_defined_once_and_changed_only_where_something_differs() {
        DefineCouncil define = council("moi", null, null);
        CouncilState state = new CouncilState.NotEstablished();
        for (var event : CouncilRules.decide(state, define, catalogue)) {
            state = state.evolve(event);
        }

        assertThat(state).isInstanceOf(CouncilState.Established.class);
        assertThat(CouncilRules.decide(state, define, catalogue)).isEmpty();
        assertThat(CouncilRules.decide(state, council("moi", null, "bac-kan"), catalogue))
                .hasSize(1);
    }

    @Test
    void parent_and_successor_are_other_councils_that_exist() {
        CouncilState none = new CouncilState.NotEstablished();

        refused(
                () -> CouncilRules.decide(none, council("moi", "khong-co", null), catalogue),
                RefusalCode.UNKNOWN_COUNCIL);
        refused(() -> CouncilRules.decide(none, council("moi", null, "moi"), catalogue), RefusalCode.FIELD_INVALID);
    }

    @Test
    void a_catalogue_of_fields_and_a_term_of_sessions_have_an_end_and_what_is_there_can_be_changed() {
        CouncilState council = new CouncilState.NotEstablished();
        for (var event : CouncilRules.decide(council, council("moi", null, null), catalogue)) {
            council = council.evolve(event);
        }
        CouncilTermState term = new CouncilTermState.NotEstablished();
        TermId termId = new TermId("bac-kan-x");
        for (var event : CouncilTermRules.decide(
                term, new DefineTerm(termId, "bac-kan", "X", START, START.plusYears(5)), catalogue)) {
            term = term.evolve(event);
        }
        for (int i = 0; i < 1_000; i++) {
            for (var event : CouncilRules.decide(council, field(i, "Lĩnh vực"), catalogue)) {
                council = council.evolve(event);
            }
            for (var event : CouncilTermRules.decide(term, session(termId, i + 1, START), catalogue)) {
                term = term.evolve(event);
            }
        }
        CouncilState fullCouncil = council;
        CouncilTermState fullTerm = term;

        refused(
                () -> CouncilRules.decide(fullCouncil, field(1_000, "Lĩnh vực"), catalogue),
                RefusalCode.CATALOGUE_FULL);
        refused(
                () -> CouncilTermRules.decide(fullTerm, session(termId, 1_001, START), catalogue),
                RefusalCode.CATALOGUE_FULL);
        assertThat(CouncilRules.decide(council, field(1, "Tên khác"), catalogue))
                .hasSize(1);
        assertThat(CouncilTermRules.decide(term, session(termId, 1, START.plusDays(1)), catalogue))
                .hasSize(1);
    }

    private static DefineField field(int number, String name) {
        return new DefineField(new CouncilId("moi"), "linh-vuc-" + number, name, null);
    }

    private static DefineSession session(TermId term, int number, LocalDate opensOn) {
        return new DefineSession(term, number, SessionKind.REGULAR, opensOn, opensOn.plusDays(2), null);
    }

    @Test
    void nothing_ends_before_it_starts() {
        DefineCouncil backwards =
                new DefineCouncil(new CouncilId("moi"), "HĐND", Level.COMMUNE, null, START, START.minusDays(1), null);

        refused(
                () -> CouncilRules.decide(new CouncilState.NotEstablished(), backwards, catalogue),
                RefusalCode.ENDS_BEFORE_START);
        refused(
                () -> CouncilTermRules.decide(established(), session(START, START.minusDays(1)), catalogue),
                RefusalCode.ENDS_BEFORE_START);
    }

    @Test
    void a_field_needs_its_council() {
        refused(
                () -> CouncilRules.decide(
                        new CouncilState.NotEstablished(),
                        new DefineField(new CouncilId("moi"), "y-te", "Y tế", null),
                        catalogue),
                RefusalCode.UNKNOWN_COUNCIL);
    }

    @Test
    void an_agency_needs_its_council_and_is_changed_only_where_something_differs() {
        DefineAgency define = agency("bac-kan", "Sở Xây dựng");

        assertThat(AgencyRules.decide(null, define, catalogue)).hasSize(1);
        assertThat(AgencyRules.decide(
                        AgencyRules.evolve(
                                AgencyRules.decide(null, define, catalogue).getFirst()),
                        define,
                        catalogue))
                .isEmpty();
        refused(() -> AgencyRules.decide(null, agency("khong-co", "Sở"), catalogue), RefusalCode.UNKNOWN_COUNCIL);
    }

    @Test
    void a_term_stays_with_its_council() {
        DefineTerm moved = new DefineTerm(new TermId("bac-kan-x"), "thai-nguyen", "X", START, START.plusYears(5));

        refused(() -> CouncilTermRules.decide(established(), moved, catalogue), RefusalCode.UNKNOWN_COUNCIL);
    }

    @Test
    void a_session_may_lie_ahead_and_needs_its_term() {
        assertThat(CouncilTermRules.decide(established(), session(START.plusYears(20), START.plusYears(20)), catalogue))
                .hasSize(1);
        refused(
                () -> CouncilTermRules.decide(new CouncilTermState.NotEstablished(), session(START, START), catalogue),
                RefusalCode.UNKNOWN_TERM);
    }

    private CouncilTermState established() {
        return catalogue.term(new TermId("bac-kan-x")).orElseThrow();
    }

    private static DefineSession session(LocalDate opensOn, LocalDate closesOn) {
        return new DefineSession(new TermId("bac-kan-x"), 11, SessionKind.REGULAR, opensOn, closesOn, null);
    }

    private static DefineCouncil council(String id, @Nullable String parentId, @Nullable String successorId) {
        return new DefineCouncil(new CouncilId(id), "HĐND xã mới", Level.COMMUNE, parentId, START, null, successorId);
    }

    private static DefineAgency agency(String council, String name) {
        return new DefineAgency(new AgencyId(council, "so-moi"), name, AgencyKind.DEPARTMENT, START, null);
    }

    private static void refused(ThrowingCallable decision, RefusalCode code) {
        Refused refused = catchThrowableOfType(Refused.class, decision);
        assertThat(refused).isNotNull();
        assertThat(refused.refusal().code()).isEqualTo(code);
    }
}
