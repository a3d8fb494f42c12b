package vn.kiennghi.edge.web.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.web.catalogue.Choice;
import vn.kiennghi.edge.web.catalogue.Councils;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.wording.Words;

/** Lays out the page of a council, with whichever of its forms was just refused. */
@Component
class CouncilSheets {
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

    /**
     * Returns the view.
     *
     * @param refused the form that was refused; null: none was
     */
    String show(String councilId, SignedIn user, @Nullable FilledForm refused, Words words, Model model) {
        CouncilView council = councils.require(councilId, user);
        List<AgencyView> agencies = councils.agencies(councilId);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "sheet",
                new CouncilSheet(
                        council,
                        related(council.parentId(), user),
                        related(council.successorId(), user),
                        councils.terms(councilId).reversed(),
                        agencies.stream()
                                .filter(agency -> !CouncilSheet.isFormer(agency, today))
                                .toList(),
                        agencies.stream()
                                .filter(agency -> CouncilSheet.isFormer(agency, today))
                                .toList(),
                        permissions.may(user, DefineCouncil.class, councilId),
                        forms(council, refused),
                        words));
        model.addAttribute(
                "others",
                Choice.among(
                        councils.readableBy(user).stream()
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
