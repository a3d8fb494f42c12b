package vn.kiennghi.query.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.query.petition.WholeReading;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.ReadModelStore;

class CouncilReadModelTest {
    private static final LocalDate DAY = LocalDate.parse("2021-06-29");

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<CouncilDocument> councils = store.collection("councils", CouncilDocument.class);
    private final Documents<AgencyDocument> agencies = store.collection("agencies", AgencyDocument.class);
    private final Documents<TermDocument> terms = store.collection("sessions", TermDocument.class);
    private final CouncilProjection councilProjection = new CouncilProjection(councils);
    private final AgencyProjection agencyProjection = new AgencyProjection(agencies);
    private final TermProjection termProjection = new TermProjection(terms);
    private final CouncilQueries queries = new CouncilQueries(councils, agencies, terms);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static CouncilDefined council(String id, String name) {
        return new CouncilDefined(id, name, Level.PROVINCE, null, DAY, null, null);
    }

    private static SessionDefined session(int number) {
        return new SessionDefined("bac-kan-x", "bac-kan", number, SessionKind.REGULAR, DAY, DAY, null);
    }

    private void record() {
        councilProjection.on(council("bac-kan", "HĐND tỉnh Bắc Cạn"), 0);
        councilProjection.on(new FieldDefined("bac-kan", "dien", "Điện", null), 1);
        councilProjection.on(new FieldDefined("bac-kan", "dien", "Điện lực", "KT_NS"), 2);
        councilProjection.on(council("bac-kan", "HĐND tỉnh Bắc Kạn"), 3);
        councilProjection.on(council("an-giang", "HĐND tỉnh An Giang"), 0);
        agency("so-y-te", "Sở Y tế", 0);
        agency("so-dien", "Sở Điện", 0);
        agency("so-giao-thong", "Sở Giao thông", 0);
        termProjection.on(new TermDefined("bac-kan-x", "bac-kan", "X", DAY, DAY.plusYears(5)), 0);
        termProjection.on(session(10), 1);
        termProjection.on(session(9), 2);
        termProjection.on(new TermDefined("bac-kan-ix", "bac-kan", "IX", DAY.minusYears(5), DAY), 0);
        store.flush();
    }

    private void agency(String id, String name, long sequence) {
        agencyProjection.on(new AgencyDefined("bac-kan", id, name, AgencyKind.DEPARTMENT, DAY, null), sequence);
    }

    @Test
    void what_was_defined_last_is_shown_in_the_order_of_the_Vietnamese_alphabet() {
        record();

        assertThat(queries.councils(new FindCouncils(), WholeReading.READER))
                .extracting(CouncilView::name)
                .containsExactly("HĐND tỉnh An Giang", "HĐND tỉnh Bắc Kạn");
        assertThat(Objects.requireNonNull(queries.council(new FindCouncil("bac-kan"), WholeReading.READER))
                        .fields())
                .containsExactly(new CouncilView.FieldView("dien", "Điện lực", "KT_NS"));
        assertThat(queries.agencies(new FindAgencies("bac-kan"), WholeReading.READER))
                .extracting(AgencyView::name)
                .containsExactly("Sở Điện", "Sở Giao thông", "Sở Y tế");
        assertThat(queries.terms(new FindTerms("bac-kan"), WholeReading.READER))
                .extracting(TermView::ordinal)
                .containsExactly("IX", "X");
        assertThat(Objects.requireNonNull(queries.term(new FindTerm("bac-kan-x"), WholeReading.READER))
                        .sessions())
                .extracting(TermView.SessionView::id)
                .containsExactly("bac-kan-x.9", "bac-kan-x.10");
        assertThat(queries.council(new FindCouncil("unknown"), WholeReading.READER))
                .isNull();
        assertThat(queries.term(new FindTerm("unknown"), WholeReading.READER)).isNull();
    }

    @Test
    void events_that_come_twice_and_events_that_come_anew_give_the_same_documents() {
        record();
        String once = mongo.digest(store);

        record();
        assertThat(mongo.digest(store)).as("applied twice").isEqualTo(once);

        store.discard();
        record();
        assertThat(mongo.digest(store)).as("delivered again after a restart").isEqualTo(once);

        councilProjection.reset();
        agencyProjection.reset();
        termProjection.reset();
        assertThat(mongo.digest(store)).isNotEqualTo(once);
        record();
        assertThat(mongo.digest(store)).as("after a rebuild").isEqualTo(once);
    }
}
