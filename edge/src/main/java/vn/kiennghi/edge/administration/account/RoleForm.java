package vn.kiennghi.edge.administration.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Councils;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The rows in which an account’s roles are picked: role, council, agency. */
@Component
class RoleForm {
    /** What the entry of the council holds where a role is to count in every council: no id can be this. */
    static final String EVERY_COUNCIL = "*";

    private static final Pattern ROW = Pattern.compile("roles\\[([0-9]{1,4})]\\..+");
    private static final int FEWEST_ROWS = 3;
    private static final int SPARE_ROWS = 2;

    private final Councils councils;

    RoleForm(Councils councils) {
        this.councils = councils;
    }

    /**
     * What the rows offer.
     *
     * @param councils where a role can count; every council at once comes last, for those alone who can give that
     * @param onlyCouncil whether there is one council alone to be chosen, so that it is chosen from the start
     */
    public record Offer(
            List<Choice> roles, List<Choice> councils, List<Choice> agencies, List<About> about, boolean onlyCouncil) {}

    /** What a role may do. */
    public record About(String role, String sentence) {}

    /** Returns what the user can give. */
    Offer offer(SignedIn user, Words words) {
        List<CouncilView> own = administeredBy(user);
        List<Choice> places = new ArrayList<>(Choice.among(own, CouncilView::id, CouncilView::name, null));
        if (user.administers(null)) {
            places.add(new Choice(EVERY_COUNCIL, words.say("users.council.all"), false));
        }
        return new Offer(
                List.of(Role.values()).stream()
                        .map(role -> new Choice(role.name(), words.label("role.short", role), false))
                        .toList(),
                List.copyOf(places),
                agencies(own),
                List.of(Role.values()).stream()
                        .map(role -> new About(words.label("role.short", role), words.label("role.about", role)))
                        .toList(),
                own.size() == 1);
    }

    /**
     * Returns the roles that a form gives, as the body has them.
     *
     * @param type the body
     * @throws ProblemException (422) if a role is given without saying where: a role that counts everywhere is asked for by name
     */
    <T> T body(SentForm sent, Class<T> type, SignedIn user) {
        List<CouncilView> own = administeredBy(user);
        String only = own.size() == 1 ? own.getFirst().id() : "";
        return sent.translatedBody(type, entries -> inTermsOfBody(entries, only));
    }

    /** An entry that says every council becomes an absent one; a row in which only the sole council stands says nothing. */
    private static Map<String, List<String>> inTermsOfBody(Map<String, List<String>> sent, String only) {
        Map<String, List<String>> entries = new HashMap<>(sent);
        List<Fault> faults = new ArrayList<>();
        for (int row : rowsOf(sent)) {
            String at = "roles[" + row + "].";
            String council = text(sent, at + "councilId");
            boolean given = !(text(sent, at + "role") + text(sent, at + "agencyId")).isEmpty();
            if (given && council.isEmpty()) {
                faults.add(Fault.of(RefusalCode.FIELD_MISSING, at + "councilId", "id", null));
            }
            if (council.equals(EVERY_COUNCIL) || (!given && council.equals(only))) {
                entries.remove(at + "councilId");
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults).asException();
        }
        return entries;
    }

    private static List<Integer> rowsOf(Map<String, List<String>> sent) {
        return sent.keySet().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Integer.valueOf(row.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private static String text(Map<String, List<String>> sent, String entry) {
        return String.join("", sent.getOrDefault(entry, List.of())).strip();
    }

    private List<CouncilView> administeredBy(SignedIn user) {
        return councils.councils().stream()
                .filter(council -> user.administers(council.id()))
                .toList();
    }

    /** Agencies of several councils that have the same id are one entry: the council beside it tells which is meant. */
    private List<Choice> agencies(List<CouncilView> own) {
        Map<String, String> names = new TreeMap<>();
        own.forEach(council -> councils.agencies(council.id())
                .forEach(agency -> names.merge(
                        agency.id(), agency.name(), (one, other) -> one.equals(other) ? one : one + " / " + other)));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(VietnameseOrder.NATURAL))
                .map(agency -> new Choice(agency.getKey(), agency.getValue(), false))
                .toList();
    }

    /** Returns the form filled in with the roles held. */
    static FilledForm filled(String name, List<Grant> grants) {
        FilledForm form = FilledForm.empty(name);
        for (int i = 0; i < grants.size(); i++) {
            form = form.with("roles[" + i + "].role", grants.get(i).role())
                    .with(
                            "roles[" + i + "].councilId",
                            Objects.requireNonNullElse(grants.get(i).councilId(), EVERY_COUNCIL))
                    .with("roles[" + i + "].agencyId", grants.get(i).agencyId());
        }
        return form;
    }

    /** Returns the numbers of the rows: those that were there, and some to spare after those that are filled in. */
    static List<Integer> rows(FilledForm form) {
        List<Integer> there = rowsOf(form.values());
        int filled = (int) there.stream()
                .filter(row -> !form.value("roles[" + row + "].role").isBlank())
                .count();
        int shown = there.isEmpty() ? 0 : there.getLast() + 1;
        return IntStream.range(0, Math.max(FEWEST_ROWS, Math.max(shown, filled + SPARE_ROWS)))
                .boxed()
                .toList();
    }
}
