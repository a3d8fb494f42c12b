package vn.kiennghi.front.web.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.web.form.FilledForm;
import vn.kiennghi.front.web.reading.Choice;
import vn.kiennghi.front.web.reading.Councils;
import vn.kiennghi.front.web.text.Words;

/** The rows in which an account’s roles are picked: role, council, agency. */
@Component
class RoleForm {
    private static final int FEWEST_ROWS = 3;
    private static final int SPARE_ROWS = 2;

    private final Councils councils;

    RoleForm(Councils councils) {
        this.councils = councils;
    }

    /**
     * What the rows offer.
     *
     * @param everywhere whether roles can be given in all councils at once
     */
    public record Offer(
            List<Choice> roles, List<Choice> councils, List<Choice> agencies, List<About> about, boolean everywhere) {}

    /** What a role may do. */
    public record About(String role, String sentence) {}

    /** Returns what the user can give. */
    Offer offer(SignedIn user, Words words) {
        List<CouncilView> own = councils.all().stream()
                .filter(council -> user.administers(council.id()))
                .toList();
        return new Offer(
                List.of(Role.values()).stream()
                        .map(role -> new Choice(role.name(), words.label("role.short", role), false))
                        .toList(),
                Choice.among(own, CouncilView::id, CouncilView::name, null),
                agencies(own),
                List.of(Role.values()).stream()
                        .map(role -> new About(words.label("role.short", role), words.label("role.about", role)))
                        .toList(),
                user.administers(null));
    }

    /** Agencies of several councils that have the same id are one entry: the council beside it tells which is meant. */
    private List<Choice> agencies(List<CouncilView> own) {
        Map<String, String> names = new TreeMap<>();
        own.forEach(council -> councils.agencies(council.id())
                .forEach(agency -> names.merge(
                        agency.id(), agency.name(), (one, other) -> one.equals(other) ? one : one + " / " + other)));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(agency -> new Choice(agency.getKey(), agency.getValue(), false))
                .toList();
    }

    /** Returns the form filled in with the roles held. */
    static FilledForm filled(String name, List<Grant> grants) {
        FilledForm form = FilledForm.empty(name);
        for (int i = 0; i < grants.size(); i++) {
            form = form.with("roles[" + i + "].role", grants.get(i).role())
                    .with("roles[" + i + "].councilId", grants.get(i).councilId())
                    .with("roles[" + i + "].agencyId", grants.get(i).agencyId());
        }
        return form;
    }

    /** Returns the numbers of the rows: those that are filled in and some to spare. */
    static List<Integer> rows(FilledForm form) {
        int filled = (int) IntStream.range(0, form.values().size())
                .filter(row -> form.values().keySet().stream()
                        .anyMatch(entry -> entry.startsWith("roles[" + row + "].")
                                && !form.value(entry).isBlank()))
                .count();
        return IntStream.range(0, Math.max(FEWEST_ROWS, filled + SPARE_ROWS))
                .boxed()
                .toList();
    }
}
