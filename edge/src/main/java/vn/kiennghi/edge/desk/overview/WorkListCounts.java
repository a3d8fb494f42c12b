package vn.kiennghi.edge.desk.overview;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionCounts;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.edge.desk.overview.DeskBlock.DeskItem;
import vn.kiennghi.edge.desk.overview.DeskBlock.DeskPart;
import vn.kiennghi.edge.desk.register.RegisterLink;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Counts lists of work, all by one question. */
@Component
class WorkListCounts {
    private final QueryDispatch queries;

    WorkListCounts(QueryDispatch queries) {
        this.queries = queries;
    }

    List<DeskItem> items(List<Waiting> lists) {
        List<FindPetitions> asked =
                lists.stream().flatMap(WorkListCounts::questions).toList();
        Iterator<Integer> numbers = queries.one(new CountPetitions(asked), PetitionCounts.class)
                .orElseThrow()
                .matching()
                .iterator();
        return lists.stream().map(list -> item(list, numbers)).toList();
    }

    private static Stream<FindPetitions> questions(Waiting list) {
        FindPetitions whole = list.petitions();
        return Stream.concat(
                whole == null ? Stream.empty() : Stream.of(whole),
                list.parts().stream().map(part -> part.petitions()));
    }

    /** Takes the numbers in the order in which they were asked for. */
    private static DeskItem item(Waiting list, Iterator<Integer> numbers) {
        FindPetitions whole = list.petitions();
        int count = whole == null ? 0 : numbers.next();
        int inParts = 0;
        List<DeskPart> parts = new ArrayList<>();
        for (Waiting.Part part : list.parts()) {
            int number = numbers.next();
            inParts += number;
            if (number > 0) {
                parts.add(new DeskPart(
                        part.label(), number, RegisterLink.of(part.petitions()).address(), part.place()));
            }
        }
        return new DeskItem(
                list.name(),
                whole == null ? inParts : count,
                whole == null ? null : RegisterLink.of(whole).address(),
                list.late(),
                list.note(),
                list.place(),
                parts);
    }
}
