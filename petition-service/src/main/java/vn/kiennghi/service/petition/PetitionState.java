package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

/** What a petition's events add up to. Each form allows other commands. */
public sealed interface PetitionState {
    /** Returns the state after the event. */
    PetitionState evolve(PetitionEvent event);

    /** Nothing is recorded under this id. */
    record NotReceived() implements PetitionState {
        @Override
        public PetitionState evolve(PetitionEvent event) {
            if (event instanceof PetitionReceived received) {
                return new Recorded(received, null, new Way.Open(), List.of());
            }
            throw new IllegalStateException("the first event of a petition is its receipt, not " + event);
        }
    }

    /**
     * A petition of the register.
     *
     * @param receipt how it came in
     * @param classification the classification in force; null while it is unclassified
     * @param way which way it went
     * @param flags all flags, cleared ones too
     */
    record Recorded(PetitionReceived receipt, @Nullable PetitionClassified classification, Way way, List<Flag> flags)
            implements PetitionState {

        @Override
        public Recorded evolve(PetitionEvent event) {
            return switch (event) {
                case PetitionReceived received -> throw new IllegalStateException("received twice: " + received);
                case PetitionClassified classified -> new Recorded(receipt, classified, way, flags);
                case PetitionSplit split -> going(new Way.Split(split));
                case PetitionForwarded forwarded -> going(new Way.Forwarded(forwarded));
                case PetitionTransferred transferred -> going(new Way.HandedOver(transferred, List.of(), List.of()));
                case AssignmentRefused refused -> going(handedOver().with(refused));
                case AssignedToAgency assigned -> going(handedOver().with(assigned));
                case Answered answered -> going(handedOver().with(answered));
                case SupervisionFlagged flagged -> flags(plus(flags, new Flag(flagged, null)));
                case SupervisionFlagCleared cleared ->
                    flags(flags.stream().map(flag -> flag.cleared(cleared)).toList());
            };
        }

        /** Returns the stage that the register shows. */
        public Stage stage() {
            return switch (way) {
                case Way.Open _ -> classification == null ? Stage.RECEIVED : Stage.CLASSIFIED;
                case Way.Split _ -> Stage.SPLIT;
                case Way.Forwarded _ -> Stage.FORWARDED;
                case Way.HandedOver handed -> handed.stage();
            };
        }

        /** Returns the outcome of the latest answer by its date, then by the order of record. */
        public Outcome outcome() {
            return way instanceof Way.HandedOver handed
                    ? handed.answers().stream()
                            .reduce((one, next) -> next.on().isBefore(one.on()) ? one : next)
                            .map(Answered::outcome)
                            .orElse(Outcome.NONE)
                    : Outcome.NONE;
        }

        /** Returns the council's verdict on the outcome. */
        public Verdict verdict() {
            return Verdict.UNVERIFIED;
        }

        /** Returns the field in force: of the classification, or else the one given at receipt. */
        public @Nullable String field() {
            return classification == null ? receipt.field() : classification.field();
        }

        /** Returns the level in force: of the classification, or else the one given at receipt. */
        public @Nullable Level level() {
            return classification == null ? receipt.level() : classification.level();
        }

        /** Returns the flag of that id, if there is one. */
        public Optional<Flag> flag(String flagId) {
            return flags.stream()
                    .filter(flag -> flag.raised().flagId().equals(flagId))
                    .findFirst();
        }

        private Way.HandedOver handedOver() {
            if (way instanceof Way.HandedOver handed) {
                return handed;
            }
            throw new IllegalStateException("not handed over: " + receipt.petitionId());
        }

        private Recorded going(Way newWay) {
            return new Recorded(receipt, classification, newWay, flags);
        }

        private Recorded flags(List<Flag> newFlags) {
            return new Recorded(receipt, classification, way, newFlags);
        }
    }

    /** Which way a petition went after it was recorded; each way is taken once and for all. */
    sealed interface Way {
        /** It still lies with the council's office. */
        record Open() implements Way {}

        /** It was taken apart; its items go on. */
        record Split(PetitionSplit split) implements Way {}

        /** It went to a body outside our level. */
        record Forwarded(PetitionForwarded forwarded) implements Way {}

        /**
         * It went to the People's Committee.
         *
         * @param charges in the order of record
         * @param answers in the order of record
         */
        record HandedOver(PetitionTransferred transfer, List<Charge> charges, List<Answered> answers) implements Way {

            Stage stage() {
                if (!answers.isEmpty()) {
                    return Stage.ANSWERED;
                }
                return assignment().isEmpty() ? Stage.TRANSFERRED : Stage.ASSIGNED;
            }

            /**
             * Returns the assignment in force: of those not handed back the latest recorded one by its date, then by the order of
             * record; only where there is none, the one inferred from an answer.
             */
            Optional<AssignedToAgency> assignment() {
                return latest(standing().filter(assigned -> !assigned.fromAnswer()))
                        .or(() -> latest(standing()));
            }

            private static Optional<AssignedToAgency> latest(Stream<AssignedToAgency> inOrderOfRecord) {
                return inOrderOfRecord.reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
            }

            private Stream<AssignedToAgency> standing() {
                return charges.stream().filter(Charge::stands).map(Charge::assigned);
            }

            /** Returns what agencies said who handed it back. */
            List<AssignmentRefused> refusals() {
                return charges.stream()
                        .map(Charge::refusal)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            }

            /** Returns the first day on which the agency was charged with it by a recorded assignment that stands. */
            Optional<LocalDate> chargedOn(String agency) {
                return standing()
                        .filter(assigned -> !assigned.fromAnswer() && charges(assigned, agency))
                        .map(AssignedToAgency::on)
                        .min(Comparator.naturalOrder());
            }

            static boolean charges(AssignedToAgency assigned, String agency) {
                return assigned.leadAgency().equals(agency)
                        || assigned.coordinatingAgencies().contains(agency);
            }

            HandedOver with(AssignedToAgency assigned) {
                return new HandedOver(transfer, plus(charges, new Charge(assigned, null)), answers);
            }

            HandedOver with(AssignmentRefused refused) {
                return new HandedOver(
                        transfer,
                        charges.stream().map(charge -> charge.endedBy(refused)).toList(),
                        answers);
            }

            HandedOver with(Answered answered) {
                return new HandedOver(transfer, charges, plus(answers, answered));
            }
        }
    }

    /** An assignment; it stands until a refusal that is recorded after it, so that none before that comes into force again. */
    record Charge(AssignedToAgency assigned, @Nullable AssignmentRefused refusal) {
        boolean stands() {
            return refusal == null;
        }

        Charge endedBy(AssignmentRefused refused) {
            return stands() ? new Charge(assigned, refused) : this;
        }
    }

    /** A flag; open while it is not cleared. */
    record Flag(SupervisionFlagged raised, @Nullable SupervisionFlagCleared clearing) {
        /** Returns whether supervisors still have it on their list. */
        public boolean isOpen() {
            return clearing == null;
        }

        Flag cleared(SupervisionFlagCleared cleared) {
            return cleared.flagId().equals(raised.flagId()) ? new Flag(raised, cleared) : this;
        }
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
