package vn.kiennghi.api.petition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;

/** Everything that can be asked about petitions. */
public sealed interface PetitionQuery {
    /** Most petitions on one page. */
    int LARGEST_PAGE = 200;

    /** The orders of the register by name, its own first: session, position in file, reference. A minus means descending. */
    List<String> ORDERS = List.of("position", "-position", "reference", "-reference", "receivedOn", "-receivedOn");

    /**
     * A page of the register; answered by a {@link PetitionPage}.
     *
     * @param councils the councils whose petitions may be seen; null: all
     * @param filters what is wanted, as it is written in addresses; what is absent restricts nothing, an unknown id gives an empty page
     * @param sort one of {@link #ORDERS}; null: the first
     * @param cursor where the page before ended; null for the first page
     */
    record FindPetitions(
            @Nullable Set<String> councils,
            Map<PetitionFilter, String> filters,
            @Nullable String sort,
            int limit,
            @Nullable String cursor)
            implements PetitionQuery {
        public FindPetitions {
            Map<PetitionFilter, String> copy = new EnumMap<>(PetitionFilter.class);
            copy.putAll(filters);
            filters = Collections.unmodifiableMap(copy);
        }

        /** Returns the question for all petitions of the councils, a page as long as may be; null: of all councils. */
        public static FindPetitions of(@Nullable Set<String> councils) {
            return new FindPetitions(councils, Map.of(), null, LARGEST_PAGE, null);
        }

        /** Returns the question for those for which the filter has this value; null: for any. */
        public FindPetitions with(PetitionFilter filter, @Nullable Object value) {
            Map<PetitionFilter, String> other = new EnumMap<>(PetitionFilter.class);
            other.putAll(filters);
            String written = value == null ? "" : filter.value().write(value);
            if (written.isEmpty()) {
                other.remove(filter);
            } else {
                other.put(filter, written);
            }
            return new FindPetitions(councils, other, sort, limit, cursor);
        }

        /** Returns the question for those whose stage means that they wait for that command. */
        public FindPetitions awaiting(CommandAtStage command) {
            return with(PetitionFilter.STAGE, command.awaitedAt());
        }

        /** Returns the question for those of which these conditions hold too. */
        public FindPetitions holding(Condition... wanted) {
            Set<Condition> all = EnumSet.noneOf(Condition.class);
            all.addAll(conditions());
            all.addAll(List.of(wanted));
            return with(PetitionFilter.CONDITIONS, all);
        }

        /** Returns the question for the same petitions in that order; null: in the register's own. */
        public FindPetitions sortedBy(@Nullable String order) {
            return new FindPetitions(councils, filters, order, limit, cursor);
        }

        /** Returns the question for another page of the same petitions. */
        public FindPetitions page(int most, @Nullable String after) {
            return new FindPetitions(councils, filters, sort, most, after);
        }

        /** Returns the question for the page after that cursor; null: for the first one. */
        public FindPetitions after(@Nullable String end) {
            return page(limit, end);
        }

        /** Returns the wanted value, of the filter's own type; null: any. */
        public @Nullable Object value(PetitionFilter filter) {
            String written = filters.get(filter);
            return written == null ? null : filter.value().read(written);
        }

        /** Returns the wanted value as it is written; null: any. */
        public @Nullable String text(PetitionFilter filter) {
            return filters.get(filter);
        }

        /** Returns the conditions that are wanted to hold. */
        public Set<Condition> conditions() {
            String written = filters.get(PetitionFilter.CONDITIONS);
            return written == null ? Set.of() : new FilterValue.SomeOf<>(Condition.class).read(written);
        }
    }

    /**
     * How many petitions each of these lists of the register holds, all at one moment; answered by {@link PetitionCounts}. Order
     * and page of the lists do not matter.
     */
    record CountPetitions(List<FindPetitions> lists) implements PetitionQuery {}

    /** One petition; answered by a {@link PetitionView} or nothing. */
    record FindPetition(String petitionId) implements PetitionQuery {}

    /** A petition's history from the event store; answered by a {@link PetitionHistory} or nothing. */
    record FindHistory(String petitionId) implements PetitionQuery {}

    /** The petitions to which one belongs; answered by a {@link PetitionFamily} or nothing. */
    record FindFamily(String petitionId) implements PetitionQuery {}

    /** Which petitions the references of a session mean; answered by {@link KnownReferences}. */
    record FindKnownReferences(SessionId session) implements PetitionQuery {}

    /**
     * How often voters spoke and about how many things; answered by {@link VoiceCounts}.
     *
     * @param session number of the session whose petitions are counted; null: the whole term
     */
    record CountVoices(String termId, @Nullable Integer session) implements PetitionQuery {}
}
