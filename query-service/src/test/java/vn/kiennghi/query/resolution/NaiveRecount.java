package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.query.petition.Story;

/** Counts from the bare events what the published definitions say, knowing nothing of rows. */
final class NaiveRecount {
    int total;
    int answered;
    int handedOver;
    int due;
    int onTime;
    final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    /** How many units each lead agency has; those without one under an empty text. Counted for items alone. */
    final Map<String, Integer> leads = new TreeMap<>();

    private final Map<String, Story> byId = new HashMap<>();
    private final LocalDate asOf;
    private final Instant knownAt;

    NaiveRecount(List<Story> stories, LocalDate asOf, Instant knownAt, CountScope scope, CountUnit unit) {
        this.asOf = asOf;
        this.knownAt = knownAt;
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        stories.forEach(story -> byId.put(story.id(), story));
        for (Story story : stories) {
            PetitionReceived receipt =
                    (PetitionReceived) story.told().getFirst().event();
            if (receipt.parentId() != null
                    || happened(story, PetitionReceived.class).isEmpty()) {
                continue;
            }
            List<Story> leaves = leaves(story);
            if (unit == CountUnit.PETITION) {
                count(story, leaves, scope);
            } else {
                leaves.forEach(leaf -> count(leaf, List.of(leaf), scope));
            }
        }
    }

    private void count(Story own, List<Story> leaves, CountScope scope) {
        boolean movedToCommittee = leaves.stream().anyMatch(this::handedOver);
        boolean inScope = switch (scope) {
            case ALL -> true;
            case TRANSFERRED -> movedToCommittee;
            case OWN_LEVEL -> level(own) == Level.PROVINCE;
        };
        if (!inScope) {
            return;
        }
        total++;
        handedOver += movedToCommittee ? 1 : 0;
        leads.merge(lead(own), 1, Integer::sum);
        boolean all = true;
        boolean inTime = true;
        Outcome least = Outcome.RESOLVED;
        LocalDate last = null;
        for (Story leaf : leaves) {
            Outcome outcome = outcome(leaf);
            all &= outcome != Outcome.NONE;
            least = outcome.compareTo(least) < 0 ? outcome : least;
            LocalDate firstDue = firstDue(leaf);
            if (firstDue != null) {
                last = last == null || firstDue.isAfter(last) ? firstDue : last;
                LocalDate first = firstAnswer(leaf);
                inTime &= first != null && !first.isAfter(firstDue);
            }
        }
        answered += all ? 1 : 0;
        outcomes.merge(least, 1, Integer::sum);
        if (last != null && last.isBefore(asOf)) {
            due++;
            onTime += all && inTime ? 1 : 0;
        }
    }

    private List<Story> leaves(Story story) {
        List<PetitionSplit> splits = happened(story, PetitionSplit.class);
        if (splits.isEmpty()) {
            return List.of(story);
        }
        List<Story> leaves = new ArrayList<>();
        for (String id : splits.getFirst().itemIds()) {
            Story item = byId.get(id);
            if (item != null) {
                leaves.addAll(leaves(item));
            }
        }
        return leaves;
    }

    private boolean handedOver(Story story) {
        return !happened(story, PetitionTransferred.class).isEmpty();
    }

    private Outcome outcome(Story story) {
        if (!happened(story, PetitionForwarded.class).isEmpty()) {
            return Outcome.NONE;
        }
        Outcome outcome = Outcome.NONE;
        LocalDate on = LocalDate.MIN;
        for (Answered answer : happened(story, Answered.class)) {
            if (!answer.on().isBefore(on)) {
                on = answer.on();
                outcome = answer.outcome();
            }
        }
        return outcome;
    }

    private @Nullable LocalDate firstAnswer(Story story) {
        LocalDate first = null;
        for (Answered answer : happened(story, Answered.class)) {
            first = first == null || answer.on().isBefore(first) ? answer.on() : first;
        }
        return first;
    }

    private @Nullable LocalDate firstDue(Story story) {
        LocalDate on = null;
        LocalDate firstDue = null;
        for (AssignedToAgency assignment : happened(story, AssignedToAgency.class)) {
            if (on == null || assignment.on().isBefore(on)) {
                on = assignment.on();
                firstDue = assignment.dueOn();
            }
        }
        return firstDue;
    }

    // An assignment ends with the first refusal that is told after it; one taken from an answer counts where no other
    // stands.
    private String lead(Story story) {
        AssignedToAgency lead = null;
        for (int i = 0; i < story.told().size(); i++) {
            if (story.told().get(i).event() instanceof AssignedToAgency assigned
                    && happened(story.told().get(i))
                    && !refused(story, i)
                    && (lead == null
                            || (lead.fromAnswer() && !assigned.fromAnswer())
                            || (lead.fromAnswer() == assigned.fromAnswer()
                                    && !assigned.on().isBefore(lead.on())))) {
                lead = assigned;
            }
        }
        return lead == null ? "" : lead.leadAgency();
    }

    private boolean refused(Story story, int assignment) {
        return story.told().stream()
                .skip(assignment)
                .filter(one -> one.event() instanceof AssignmentRefused)
                .findFirst()
                .filter(this::happened)
                .isPresent();
    }

    private boolean happened(Story.Told one) {
        return !one.at().isAfter(knownAt) && !one.event().on().isAfter(asOf);
    }

    private @Nullable Level level(Story story) {
        Level level = ((PetitionReceived) story.told().getFirst().event()).level();
        for (Story.Told one : story.told()) {
            if (one.event() instanceof PetitionClassified classified
                    && !one.at().isAfter(knownAt)) {
                level = classified.level();
            }
        }
        return level;
    }

    private <E extends PetitionEvent> List<E> happened(Story story, Class<E> type) {
        List<E> happened = new ArrayList<>();
        for (Story.Told one : story.told()) {
            if (type.isInstance(one.event()) && happened(one)) {
                happened.add(type.cast(one.event()));
            }
        }
        return happened;
    }
}
