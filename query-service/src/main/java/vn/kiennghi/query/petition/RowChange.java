package vn.kiennghi.query.petition;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Aside;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Classification;
import vn.kiennghi.query.petition.PetitionRow.Facts;
import vn.kiennghi.query.petition.PetitionRow.Flag;
import vn.kiennghi.query.petition.PetitionRow.Forwarded;
import vn.kiennghi.query.petition.PetitionRow.HandedOver;
import vn.kiennghi.query.petition.PetitionRow.Measure;
import vn.kiennghi.query.petition.PetitionRow.Notice;
import vn.kiennghi.query.petition.PetitionRow.Relation;
import vn.kiennghi.query.petition.PetitionRow.Split;

/** A row while one event is applied to it: an event changes one or two of its many members. */
final class RowChange {
    private final PetitionRow before;
    List<Facts> facts;
    Stage progress;
    List<Classification> classifications;

    @Nullable Split split;

    List<HandedOver> transfers;
    List<Forwarded> forwardings;
    List<Assignment> assignments;
    List<Answer> answers;
    List<Aside> asides;
    List<Flag> flags;
    List<Measure> measures;
    List<Notice> notices;
    List<Relation> relations;
    String content;

    RowChange(PetitionRow row) {
        before = row;
        facts = row.facts();
        progress = row.progress();
        classifications = row.classifications();
        split = row.split();
        transfers = row.transfers();
        forwardings = row.forwardings();
        assignments = row.assignments();
        answers = row.answers();
        asides = row.asides();
        flags = row.flags();
        measures = row.measures();
        notices = row.notices();
        relations = row.relations();
        content = row.content();
    }

    /** Returns the row with the changes, reflecting the event of that number. */
    PetitionRow row(long sequence) {
        return new PetitionRow(
                before.id(),
                sequence,
                before.receipt(),
                facts,
                progress,
                classifications,
                split,
                transfers,
                forwardings,
                assignments,
                answers,
                asides,
                flags,
                measures,
                notices,
                relations,
                content);
    }

    static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    /** Returns the list with the element at that place changed. */
    static <T> List<T> at(List<T> list, int place, UnaryOperator<T> change) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> i == place ? change.apply(list.get(i)) : list.get(i))
                .toList();
    }

    static <T> List<T> last(List<T> list, UnaryOperator<T> change) {
        return at(list, list.size() - 1, change);
    }
}
