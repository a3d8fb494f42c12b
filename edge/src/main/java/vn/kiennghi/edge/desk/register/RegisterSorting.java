package vn.kiennghi.edge.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.wording.Words;

/**
 * How the page says the order of its petitions.
 *
 * @param byReference address of the register sorted by reference; of the other direction where it is so already
 * @param ariaSort what the heading of the references tells a screen reader
 */
record RegisterSorting(String byReference, String ariaSort) {
    private static final String REFERENCE = "reference";

    static RegisterSorting of(FindPetitions request, RegisterLink link) {
        boolean ascending = REFERENCE.equals(request.sort());
        boolean descending = "-reference".equals(request.sort());
        return new RegisterSorting(
                link.with("sort", ascending ? "-reference" : REFERENCE).address(),
                ascending ? "ascending" : descending ? "descending" : "none");
    }

    static List<Choice> choices(@Nullable String chosen, Words words) {
        return Choice.among(
                PetitionQuery.ORDERS,
                order -> order,
                order -> words.say("register.sort." + order),
                chosen == null ? PetitionQuery.ORDERS.getFirst() : chosen);
    }
}
