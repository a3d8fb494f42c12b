package vn.kiennghi.edge.administration.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;

/** Lays out the page of a council, with whichever of its forms was just refused. */
@Component
class CouncilSheets implements EntryParents<CouncilView> {
    static final String COUNCIL = "council";
    static final String TERM = "term";
    static final String FIELD = "field";
    static final String AGENCY = "agency";
    static final String DEFAULTS = "defaults";
    static final String READING = "reading";

    private final Councils councils;
    private final Permissions permissions;
    private final Clock clock;

    CouncilSheets(Councils councils, Permissions permissions, Clock clock) {
        this.councils = councils;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    public CouncilView require(String councilId, SignedIn user) {
        return councils.require(councilId, user);
    }

    @Override
    public Place place(CouncilView council, Words words) {
        return new Place("/councils/" + council.id(), council.name(), "vi", "back.council");
    }

    @Override
    public String show(String councilId, @Nullable FilledForm refused, PageContext page) {
        CouncilView council = councils.require(councilId, page.user());
        List<AgencyView> agencies = councils.agencies(councilId);
        LocalDate today = LocalDate.now(clock);
        page.show(
                "sheet",
                new CouncilSheet(
                        council,
                        related(council.parentId(), page.user()),
                        related(council.successorId(), page.user()),
                        councils.terms(councilId).reversed(),
                        agencies.stream()
                                .filter(agency -> !CouncilSheet.isFormer(agency, today))
                                .toList(),
                        agencies.stream()
                                .filter(agency -> CouncilSheet.isFormer(agency, today))
                                .toList(),
                        permissions.may(page.user(), DefineCouncil.class, councilId),
                        forms(council, refused),
                        page.words()));
        page.show(
                "others",
                Choice.among(
                        councils.readableBy(page.user()).stream()
                                .filter(other -> !other.id().equals(councilId))
                                .toList(),
                        CouncilView::id,
                        CouncilView::name,
                        null));
        return "council";
    }

    private CouncilSheet.@Nullable Related related(@Nullable String councilId, SignedIn user) {
        return councilId == null
                ? null
                : new CouncilSheet.Related(
                        councils.nameOf(councilId), user.mayRead(councilId) ? "/councils/" + councilId : null);
    }

    private static Map<String, FilledForm> forms(CouncilView council, @Nullable FilledForm refused) {
        Map<String, FilledForm> forms = new HashMap<>();
        forms.put(
                COUNCIL,
                FilledForm.empty(COUNCIL)
                        .with("name", council.name())
                        .with("level", council.level())
                        .with("parentId", council.parentId())
                        .with("validFrom", council.validFrom())
                        .with("validTo", council.validTo())
                        .with("successorId", council.successorId()));
        forms.put(TERM, FilledForm.empty(TERM));
        forms.put(FIELD, FilledForm.empty(FIELD));
        forms.put(AGENCY, FilledForm.empty(AGENCY).with("validFrom", council.validFrom()));
        forms.put(DEFAULTS, FilledForm.empty(DEFAULTS));
        forms.put(READING, FilledForm.empty(READING).with("reading", council.agencyReading()));
        if (refused != null) {
            forms.put(refused.name(), refused);
        }
        return forms;
    }
}
