package vn.kiennghi.edge.administration.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.wording.Words;

/** Says in words which roles somebody holds. */
@Component
public class GrantWords {
    private final Councils councils;

    GrantWords(Councils councils) {
        this.councils = councils;
    }

    /**
     * A role in words.
     *
     * @param role what it is called
     * @param where the agency and the council for which it counts
     * @param about what it may do
     */
    public record Line(String role, String where, String about) {}

    /** Returns the roles in words. */
    public List<Line> of(List<Grant> grants, Words words) {
        return grants.stream()
                .map(grant -> new Line(
                        words.label("role.short", grant.role()),
                        where(grant, words),
                        words.label("role.about", grant.role())))
                .toList();
    }

    private String where(Grant grant, Words words) {
        String council = grant.councilId();
        if (council == null) {
            return words.say("users.everywhere");
        }
        String name = councils.nameOf(council);
        String agency = grant.agencyId();
        return agency == null ? name : agency(council, agency) + ", " + name;
    }

    private String agency(String council, String id) {
        @Nullable String name = councils.agencies(council).stream()
                .filter(agency -> agency.id().equals(id))
                .map(AgencyView::name)
                .findFirst()
                .orElse(null);
        return name == null ? id : name;
    }
}
