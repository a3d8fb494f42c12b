package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;

/** Everything that can be asked about petitions. */
public sealed interface PetitionQuery {
    /** Most petitions on one page. */
    int LARGEST_PAGE = 200;

    /**
     * A page of the register, in the order session, position in file, reference; answered by a {@link PetitionPage}.
     *
     * @param councils the councils whose petitions may be seen; null: all
     * @param termId null or an unknown id: no restriction, or an empty page; so for every filter
     * @param agency lead or coordinating agency
     * @param flagged whether an open flag is wanted or unwanted
     * @param overdue whether the answer is wanted to be past its due date, as of {@code today}
     * @param committee the supervising committee
     * @param round when the voters were met
     * @param dueBy the answer is wanted to be due on that day or earlier
     * @param conditions all of these are wanted to hold; none: no restriction
     * @param q words to search for in reference, content, group and place; case and diacritics do not matter
     * @param sort {@code position} (the default), {@code reference} or {@code receivedOn}; with a minus before it descending
     * @param cursor where the page before ended; null for the first page
     */
    record FindPetitions(
            @Nullable Set<String> councils,
            @Nullable String termId,
            @Nullable String sessionId,
            @Nullable Stage stage,
            @Nullable Outcome outcome,
            @Nullable Verdict verdict,
            @Nullable PetitionKind kind,
            @Nullable String field,
            @Nullable String agency,
            @Nullable Level level,
            @Nullable Boolean flagged,
            @Nullable Boolean overdue,
            @Nullable String committee,
            @Nullable Round round,
            @Nullable LocalDate dueBy,
            Set<Condition> conditions,
            @Nullable String q,
            @Nullable String sort,
            int limit,
            @Nullable String cursor)
            implements PetitionQuery {
        public FindPetitions {
            conditions = Set.copyOf(conditions);
        }

        /** The petitions of a session, at one stage or, where that is null, at any; in the register's order. */
        public static FindPetitions ofSession(
                @Nullable Set<String> councils,
                String sessionId,
                @Nullable Stage stage,
                int limit,
                @Nullable String cursor) {
            return new FindPetitions(
                    councils, null, sessionId, stage, null, null, null, null, null, null, null, null, null, null, limit,
                    cursor);
        }

        /** A question that filters by none of what was added later. */
        public FindPetitions(
                @Nullable Set<String> councils,
                @Nullable String termId,
                @Nullable String sessionId,
                @Nullable Stage stage,
                @Nullable Outcome outcome,
                @Nullable Verdict verdict,
                @Nullable PetitionKind kind,
                @Nullable String field,
                @Nullable String agency,
                @Nullable Level level,
                @Nullable Boolean flagged,
                @Nullable Boolean overdue,
                @Nullable String q,
                @Nullable String sort,
                int limit,
                @Nullable String cursor) {
            this(
                    councils, termId, sessionId, stage, outcome, verdict, kind, field, agency, level, flagged, overdue,
                    null, null, null, Set.of(), q, sort, limit, cursor);
        }

        /** Returns the question for those of which these conditions hold too. */
        public FindPetitions holding(Condition... wanted) {
            Set<Condition> all = EnumSet.noneOf(Condition.class);
            all.addAll(conditions);
            all.addAll(List.of(wanted));
            return new FindPetitions(
                    councils, termId, sessionId, stage, outcome, verdict, kind, field, agency, level, flagged, overdue,
                    committee, round, dueBy, all, q, sort, limit, cursor);
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
