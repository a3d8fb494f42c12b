package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionEvent.AnsweredOnTheSpot;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.Stage;

/** Which way a petition went after it was recorded. What can be undone keeps the way from which the petition was taken. */
sealed interface Way
        permits Way.Open, Way.Split, Way.Forwarded, HandedOver, Way.Merged, Way.Returned, Way.Spoken, Way.Closed {
    /** Returns the stage that the register shows; an open petition's depends on its classification. */
    Stage stage(boolean classified);

    /** Returns the business dates of the steps of this way. */
    Stream<LocalDate> days();

    /** Returns the way under what can be undone: where the petition stands again after that. */
    default Way underneath() {
        return this;
    }

    /** Returns the way after the petition came back on that day. */
    default Way resumed(LocalDate on) {
        return this;
    }

    /** Returns the way after the document that handed the petition on was withdrawn on that day. */
    default Way takenBack(LocalDate on) {
        return new Open(on);
    }

    /**
     * It lies with the council's office.
     *
     * @param again the day on which it came back there; null: it never left
     */
    record Open(@Nullable LocalDate again) implements Way {
        static final Open FROM_THE_START = new Open(null);

        @Override
        public Stage stage(boolean classified) {
            return classified ? Stage.CLASSIFIED : Stage.RECEIVED;
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.ofNullable(again);
        }

        @Override
        public Way resumed(LocalDate on) {
            return new Open(again != null && again.isAfter(on) ? again : on);
        }
    }

    /** It was taken apart; its items go on. */
    record Split(PetitionSplit split) implements Way {
        @Override
        public Stage stage(boolean classified) {
            return Stage.SPLIT;
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.of(split.on());
        }
    }

    /**
     * It went to a body outside our level.
     *
     * @param again the day on which it was taken up again after a closing; null: it never was
     */
    record Forwarded(PetitionForwarded forwarded, @Nullable LocalDate again) implements Way {
        @Override
        public Stage stage(boolean classified) {
            return Stage.FORWARDED;
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.concat(Stream.of(forwarded.on()), Stream.ofNullable(again));
        }

        @Override
        public Way resumed(LocalDate on) {
            return new Forwarded(forwarded, on);
        }
    }

    /** It is followed with another petition (R10). */
    record Merged(Way before, PetitionMerged merged) implements Way {
        @Override
        public Stage stage(boolean classified) {
            return Stage.MERGED;
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.concat(before.days(), Stream.of(merged.on()));
        }

        @Override
        public Way takenBack(LocalDate on) {
            return new Merged(before.takenBack(on), merged);
        }

        @Override
        public Way underneath() {
            return before;
        }
    }

    /** It was given back to who brought it (R30). */
    record Returned(Open before, ReturnedToSource returned) implements Way {
        @Override
        public Stage stage(boolean classified) {
            return Stage.RETURNED;
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.of(returned.on());
        }

        @Override
        public Way underneath() {
            return before;
        }
    }

    /** It was answered at the meeting itself. */
    record Spoken(Open before, AnsweredOnTheSpot answered) implements Way {
        @Override
        public Stage stage(boolean classified) {
            return Stage.ANSWERED_ON_THE_SPOT;
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.of(answered.on());
        }

        @Override
        public Way underneath() {
            return before;
        }
    }

    /** It was laid to rest (R35). */
    record Closed(Way before, PetitionClosed closed) implements Way {
        @Override
        public Stage stage(boolean classified) {
            return Stage.CLOSED;
        }

        @Override
        public Stream<LocalDate> days() {
            return Stream.concat(before.days(), Stream.of(closed.on()));
        }

        @Override
        public Way takenBack(LocalDate on) {
            return new Closed(before.takenBack(on), closed);
        }

        @Override
        public Way underneath() {
            return before;
        }
    }
}
