package vn.kiennghi.edge.desk.answering;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;

/**
 * An agency in whose name somebody answers.
 *
 * @param name of the agency
 */
record OwnAgency(CouncilView council, String id, String name) {

    /** Returns what tells it from the agencies of all councils. */
    public String key() {
        return council.id() + "/" + id;
    }

    /** Finds the agencies of a person: its own, or for the offices, which record answers that came on paper, all. */
    @Component
    static class OwnAgencies {
        private final Terms terms;
        private final Permissions permissions;

        OwnAgencies(Terms terms, Permissions permissions) {
            this.terms = terms;
            this.permissions = permissions;
        }

        List<OwnAgency> of(SignedIn user) {
            Map<String, CouncilView> councils = terms.readableBy(user).stream()
                    .map(TermOfCouncil::council)
                    .collect(Collectors.toMap(CouncilView::id, council -> council, (one, same) -> one));
            return councils.values().stream()
                    .filter(council -> permissions.may(user, Answer.class, council.id()))
                    .flatMap(council -> inCouncil(user, council).stream())
                    .toList();
        }

        private List<OwnAgency> inCouncil(SignedIn user, CouncilView council) {
            FieldsAndAgencies catalogue = terms.catalogue(council.id());
            List<String> own = permissions.agenciesOf(user, council.id());
            return catalogue.agencies().stream()
                    .filter(agency -> own.isEmpty() || own.contains(agency.id()))
                    .map((AgencyView agency) -> new OwnAgency(council, agency.id(), agency.name()))
                    .toList();
        }
    }
}
