package vn.kiennghi.edge.desk.assigning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.wording.Words;

/** The agencies that can be picked: those that exist today by their kind, then those of the past, for documents of their time (R25). */
record AgencyChoices(List<Group> groups) {

    /** Agencies that are picked from together. */
    record Group(String label, List<Choice> agencies) {}

    static AgencyChoices among(List<AgencyView> agencies, LocalDate today, Words words) {
        List<Group> groups = new ArrayList<>();
        Arrays.stream(AgencyKind.values())
                .forEach(kind -> add(
                        groups,
                        words.label("desk.agencyKind", kind),
                        agencies,
                        agency -> agency.kind() == kind && exists(agency, today)));
        add(groups, words.say("desk.agencies.past"), agencies, agency -> !exists(agency, today));
        return new AgencyChoices(groups);
    }

    /** Returns all, one after the other. */
    public List<Choice> all() {
        return groups.stream().flatMap(group -> group.agencies().stream()).toList();
    }

    private static void add(
            List<Group> groups, String label, List<AgencyView> agencies, Predicate<AgencyView> belongs) {
        List<AgencyView> found = agencies.stream().filter(belongs).toList();
        if (!found.isEmpty()) {
            groups.add(new Group(label, Choice.among(found, AgencyView::id, AgencyView::name, null)));
        }
    }

    private static boolean exists(AgencyView agency, LocalDate today) {
        return !agency.validFrom().isAfter(today)
                && (agency.validTo() == null || !agency.validTo().isBefore(today));
    }
}
