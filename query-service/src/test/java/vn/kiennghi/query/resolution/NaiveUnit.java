package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
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
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.query.petition.Story;

/** How one petition stood on both dates, told from its bare events in the order of record. */
final class NaiveUnit {
    final Story story;
    final PetitionReceived receipt;
    final boolean known;
    LocalDate receivedOn;
    PetitionKind kind;

    @Nullable Level level;

    @Nullable PetitionSplit split;

    /** MERGED, RETURNED, ANSWERED_ON_THE_SPOT or CLOSED. */
    @Nullable Stage aside;

    boolean handedOver;
    private boolean forwarded;
    private final List<Claim> claims = new ArrayList<>();
    private final List<AssignedToAgency> assigned = new ArrayList<>();
    private final List<AssignedToAgency> handedBack = new ArrayList<>();

    private static final class Claim {
        final Answered answered;
        final boolean given;
        boolean rejected;
        Verdict verdict = Verdict.UNVERIFIED;

        Claim(Answered answered, boolean given) {
            this.answered = answered;
            this.given = given;
        }
    }

    NaiveUnit(Story story, LocalDate asOf, Instant knownAt) {
        this.story = story;
        Story.Told first = story.told().getFirst();
        receipt = (PetitionReceived) first.event();
        known = !first.at().isAfter(knownAt);
        receivedOn = receipt.receivedOn();
        kind = receipt.kind();
        level = receipt.level();
        List<AssignedToAgency> toldBefore = new ArrayList<>();
        int ended = 0;
        for (Story.Told told : story.told()) {
            if (told.at().isAfter(knownAt)) {
                continue;
            }
            boolean happened = !told.event().on().isAfter(asOf);
            switch (told.event()) {
                case PetitionCorrected corrected -> correct(corrected);
                case PetitionClassified classified -> level = classified.level();
                case Answered answered -> claims.add(new Claim(answered, happened));
                case AssignedToAgency assignment -> {
                    toldBefore.add(assignment);
                    if (happened) {
                        assigned.add(assignment);
                    }
                }
                case AssignmentRefused _ -> {
                    // One by one: the same agency may be given the same petition on the same day twice.
                    List<AssignedToAgency> standing = toldBefore.subList(ended, toldBefore.size()).stream()
                            .toList();
                    ended = toldBefore.size();
                    if (happened) {
                        handedBack.addAll(standing);
                    }
                }
                case PetitionEvent other -> {
                    if (happened) {
                        happened(other);
                    }
                }
            }
        }
    }

    private void correct(PetitionCorrected corrected) {
        for (CorrectedValue value : corrected.values()) {
            if (value.member() == CorrectableMember.RECEIVED_ON) {
                receivedOn = LocalDate.parse(Objects.requireNonNull(value.to()));
            } else if (value.member() == CorrectableMember.KIND) {
                kind = PetitionKind.valueOf(Objects.requireNonNull(value.to()));
            }
        }
    }

    private void happened(PetitionEvent event) {
        if (event instanceof PetitionSplit taken) {
            split = taken;
        } else if (event instanceof PetitionMerged) {
            aside = Stage.MERGED;
        } else if (event instanceof ReturnedToSource) {
            aside = Stage.RETURNED;
        } else if (event instanceof AnsweredOnTheSpot) {
            aside = Stage.ANSWERED_ON_THE_SPOT;
        } else if (event instanceof PetitionClosed) {
            aside = Stage.CLOSED;
        } else if (event instanceof PetitionUnmerged || event instanceof PetitionReopened) {
            aside = null;
        } else if (event instanceof PetitionTransferred) {
            handedOver = true;
        } else if (event instanceof PetitionForwarded) {
            forwarded = true;
        } else if (event instanceof PetitionTransferWithdrawn) {
            handedOver = false;
            forwarded = false;
        } else if (event instanceof AnswerAccepted accepted) {
            claims.get(accepted.answerNumber() - 1).rejected = false;
        } else if (event instanceof AnswerRejected rejected) {
            claims.get(rejected.answerNumber() - 1).rejected = true;
        } else if (event instanceof ResolutionConfirmed confirmed) {
            claims.get(confirmed.answerNumber() - 1).verdict = Verdict.CONFIRMED;
        } else if (event instanceof ResolutionDisputed disputed) {
            claims.get(disputed.answerNumber() - 1).verdict = Verdict.DISPUTED;
        }
    }

    boolean counted() {
        return aside == null || aside == Stage.CLOSED;
    }

    Outcome outcome() {
        Claim claim = claim();
        return claim == null ? Outcome.NONE : claim.answered.outcome();
    }

    Verdict verdict() {
        Claim claim = claim();
        return claim == null ? Verdict.UNVERIFIED : claim.verdict;
    }

    private @Nullable Claim claim() {
        Claim latest = null;
        for (Claim claim : claims) {
            if (counts(claim) && (latest == null || !claim.answered.on().isBefore(latest.answered.on()))) {
                latest = claim;
            }
        }
        return latest;
    }

    private boolean counts(Claim claim) {
        return claim.given && !claim.rejected && !forwarded;
    }

    @Nullable LocalDate firstAnswer() {
        LocalDate first = null;
        for (Claim claim : claims) {
            if (counts(claim) && (first == null || claim.answered.on().isBefore(first))) {
                first = claim.answered.on();
            }
        }
        return first;
    }

    @Nullable LocalDate firstDue() {
        LocalDate on = null;
        LocalDate due = null;
        for (AssignedToAgency assignment : assigned) {
            if (on == null || assignment.on().isBefore(on)) {
                on = assignment.on();
                due = assignment.dueOn();
            }
        }
        return due;
    }

    /** An assignment taken from an answer counts where no other stands; an empty text: nobody leads. */
    String lead() {
        AssignedToAgency lead = null;
        for (AssignedToAgency assignment : assigned) {
            if (handedBack.stream().noneMatch(back -> back == assignment)
                    && (lead == null
                            || (lead.fromAnswer() && !assignment.fromAnswer())
                            || (lead.fromAnswer() == assignment.fromAnswer()
                                    && !assignment.on().isBefore(lead.on())))) {
                lead = assignment;
            }
        }
        return lead == null ? "" : lead.leadAgency();
    }
}
