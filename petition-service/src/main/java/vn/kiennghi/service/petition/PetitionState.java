package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AnsweredOnTheSpot;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionEvent.PetitionUnmerged;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.PetitionEvent.ToldApart;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
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
                return new Recorded(
                        received,
                        Facts.of(received),
                        null,
                        Way.Open.FROM_THE_START,
                        List.of(),
                        Supervision.NONE,
                        Links.NONE,
                        new Past(received.parentId() == null ? null : received.on(), null),
                        Extent.NONE.after(received));
            }
            throw new IllegalStateException("the first event of a petition is its receipt, not " + event);
        }
    }

    /**
     * A petition of the register.
     *
     * @param receipt how it came in; what of it was corrected stands in {@code facts}
     * @param classification the classification in force; null while it is unclassified
     * @param way which way it went
     * @param notices how the voters were told, in the order of record
     * @param past what was undone of it
     * @param extent how much is recorded of it
     */
    record Recorded(
            PetitionReceived receipt,
            Facts facts,
            @Nullable PetitionClassified classification,
            Way way,
            List<VotersInformed> notices,
            Supervision supervision,
            Links links,
            Past past,
            Extent extent)
            implements PetitionState {

        @Override
        public Recorded evolve(PetitionEvent event) {
            return after(event).with(extent.after(event));
        }

        private Recorded after(PetitionEvent event) {
            return switch (event) {
                case PetitionReceived received -> throw new IllegalStateException("received twice: " + received);
                case PetitionCorrected corrected -> with(facts.after(corrected));
                case PetitionClassified classified ->
                    new Recorded(receipt, facts, classified, way, notices, supervision, links, past, extent);
                case PetitionSplit split -> going(new Way.Split(split));
                case PetitionMerged merged -> going(new Way.Merged(way, merged));
                case PetitionUnmerged unmerged -> resumed(unmerged);
                case AnsweredOnTheSpot answered -> going(new Way.Spoken(open(), answered));
                case ReturnedToSource returned -> going(new Way.Returned(open(), returned));
                case PetitionForwarded forwarded -> going(new Way.Forwarded(forwarded, null));
                case PetitionTransferred transferred -> going(HandedOver.by(transferred));
                case PetitionTransferWithdrawn withdrawn -> going(way.takenBack(withdrawn.on()));
                case AssignmentRefused refused -> going(handedOver().with(refused));
                case AssignedToAgency assigned -> going(handedOver().with(assigned));
                case Answered answered -> going(handedOver().with(answered));
                case AnswerAccepted accepted -> going(handedOver().with(accepted));
                case AnswerRejected rejected -> going(handedOver().with(rejected));
                case ResolutionConfirmed confirmed -> going(handedOver().with(confirmed));
                case ResolutionDisputed disputed -> going(handedOver().with(disputed));
                case PetitionClosed closed -> going(new Way.Closed(way, closed));
                case PetitionReopened reopened -> resumed(reopened);
                case VotersInformed informed ->
                    new Recorded(
                            receipt,
                            facts,
                            classification,
                            way,
                            Lists.plus(notices, informed),
                            supervision,
                            links,
                            past,
                            extent);
                case SupervisionFlagged flagged -> with(supervision.with(flagged));
                case SupervisionFlagCleared cleared -> with(supervision.with(cleared));
                case SupervisionEscalated escalated -> with(supervision.with(escalated));
                case RepeatLinked linked -> with(links.with(linked));
                case ToldApart apart -> with(links.with(apart));
            };
        }

        /** Returns the stage that the register shows. */
        public Stage stage() {
            return way.stage(classification != null);
        }

        /** Returns what it went through at the People's Committee, also where it was closed or merged since. */
        Optional<HandedOver> atTheCommittee() {
            return way.underneath() instanceof HandedOver handed ? Optional.of(handed) : Optional.empty();
        }

        /** Returns the outcome of the latest answer that was not sent back, by its date, then by the order of record. */
        public Outcome outcome() {
            return answerInForce().map(answer -> answer.answered().outcome()).orElse(Outcome.NONE);
        }

        /** Returns the council's verdict on what the answer in force claims (R4). */
        public Verdict verdict() {
            return answerInForce().map(GivenAnswer::verdict).orElse(Verdict.UNVERIFIED);
        }

        Optional<GivenAnswer> answerInForce() {
            return atTheCommittee().flatMap(HandedOver::answerInForce);
        }

        /** Returns the field in force: of the classification, or else the one given at receipt. */
        public @Nullable String field() {
            return classification == null ? receipt.field() : classification.field();
        }

        /** Returns the level in force: of the classification, or else the one given at receipt. */
        public @Nullable Level level() {
            return classification == null ? receipt.level() : classification.level();
        }

        /** Returns the day of receipt, as corrected. */
        public LocalDate receivedOn() {
            return facts.receivedOn();
        }

        /** Returns the day on which it came to lie with the office: by receipt, for an item by the split, or when it came back. */
        LocalDate inTheOfficeSince() {
            LocalDate entered = receipt.parentId() == null ? receivedOn() : receipt.on();
            return way instanceof Way.Open open
                            && open.again() != null
                            && open.again().isAfter(entered)
                    ? open.again()
                    : entered;
        }

        private Way.Open open() {
            if (way instanceof Way.Open open) {
                return open;
            }
            throw new IllegalStateException("not in the office: " + receipt.petitionId());
        }

        private HandedOver handedOver() {
            if (way instanceof HandedOver handed) {
                return handed;
            }
            throw new IllegalStateException("not handed over: " + receipt.petitionId());
        }

        private Recorded resumed(PetitionEvent undoing) {
            Way again = way.underneath().resumed(undoing.on());
            return new Recorded(
                    receipt,
                    facts,
                    classification,
                    again,
                    notices,
                    supervision,
                    links,
                    past.on(again).after(undoing),
                    extent);
        }

        private Recorded going(Way newWay) {
            return new Recorded(
                    receipt, facts, classification, newWay, notices, supervision, links, past.on(newWay), extent);
        }

        private Recorded with(Facts newFacts) {
            return new Recorded(receipt, newFacts, classification, way, notices, supervision, links, past, extent);
        }

        private Recorded with(Supervision newSupervision) {
            return new Recorded(receipt, facts, classification, way, notices, newSupervision, links, past, extent);
        }

        private Recorded with(Extent newExtent) {
            return new Recorded(receipt, facts, classification, way, notices, supervision, links, past, newExtent);
        }

        private Recorded with(Links newLinks) {
            return new Recorded(receipt, facts, classification, way, notices, supervision, newLinks, past, extent);
        }
    }
}
