package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/** Rules by which a petition leaves the council's office: to the People's Committee of its level, or to a body outside it (R1). */
final class HandingOn {
    private HandingOn() {}

    static List<PetitionEvent> transfer(
            PetitionState.Recorded petition, TransferPetition command, Circumstances circumstances) {
        return switch (petition.way()) {
            case HandedOver handed -> unchangedIfBySameTransfer(handed, command);
            case Way.Merged _, Way.Closed _ when handedOverBy(petition, command.transferId()) -> List.of();
            case Way.Split _, Way.Forwarded _, Way.Merged _, Way.Returned _, Way.Spoken _, Way.Closed _ ->
                throw PetitionRules.wrongStage(petition, command);
            case Way.Open _ -> {
                aWithdrawnDocumentHandsNothingOn(command.transferId(), circumstances);
                onlyAClassifiedPetitionIsHandedOn(petition, command);
                aTransferTakesPetitionsOfItsSessionOnly(petition, command);
                onlyAPetitionOfOurLevelIsHandedToOurCommittee(petition, circumstances);
                whatHappenedIsNeverInTheFuture(command.issuedOn(), circumstances.today(), "issuedOn");
                aStepIsNeverBeforeTheOneItFollows(
                        command.issuedOn(), petition.inTheOfficeSince(), entered(petition), "issuedOn");
                yield List.of(new PetitionTransferred(
                        petition.receipt().petitionId(),
                        command.transferId(),
                        command.recipientKind(),
                        command.recipient(),
                        command.documentNumber(),
                        command.issuedOn()));
            }
        };
    }

    static List<PetitionEvent> forward(
            PetitionState.Recorded petition, ForwardPetition command, Circumstances circumstances) {
        return switch (petition.way()) {
            case Way.Forwarded done -> unchangedIfToSameBody(done, command);
            case Way.Closed closed
            when closed.before() instanceof Way.Forwarded done -> unchangedIfToSameBody(done, command);
            case Way.Split _, HandedOver _, Way.Merged _, Way.Returned _, Way.Spoken _, Way.Closed _ ->
                throw PetitionRules.wrongStage(petition, command);
            case Way.Open _ -> {
                if (command.transferId() != null) {
                    aWithdrawnDocumentHandsNothingOn(command.transferId(), circumstances);
                }
                onlyAClassifiedPetitionIsHandedOn(petition, command);
                Level to = aPetitionOutsideOurLevelGoesToTheLevelThatDecides(petition, command, circumstances);
                whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
                aStepIsNeverBeforeTheOneItFollows(command.on(), petition.inTheOfficeSince(), entered(petition), "on");
                yield List.of(new PetitionForwarded(
                        petition.receipt().petitionId(),
                        to,
                        command.recipient(),
                        command.transferId(),
                        command.document(),
                        command.reason(),
                        command.on()));
            }
        };
    }

    /** A document in which nothing has been assigned yet can be withdrawn; its petitions lie with the office again. */
    static List<PetitionEvent> takeBack(
            PetitionState.Recorded petition, TakeBackFromTransfer command, Circumstances circumstances) {
        return switch (petition.way().underneath()) {
            case HandedOver handed
            when handed.transfer().transferId().equals(command.transferId()) -> {
                whatAnAgencyWasChargedWithIsNotTakenBack(petition, handed, command);
                yield takenBack(petition, command, handed.transfer().on(), circumstances);
            }
            case Way.Forwarded forwarded
            when command.transferId().equals(forwarded.forwarded().transferId()) ->
                takenBack(petition, command, forwarded.forwarded().on(), circumstances);
            case Way.Open _,
                    HandedOver _,
                    Way.Forwarded _,
                    Way.Split _,
                    Way.Merged _,
                    Way.Returned _,
                    Way.Spoken _,
                    Way.Closed _ -> List.of();
        };
    }

    /**
     * A command of the automation may come late: sent before the document was withdrawn, by a process that stood still meanwhile. The
     * petition lies with the office again, or never left it, and stays there. What is still being taken back is not given out to an
     * agency either.
     */
    static void aWithdrawnDocumentHandsNothingOn(String transferId, Circumstances circumstances) {
        if (circumstances.withdrawn().test(transferId)) {
            throw new Refused(RefusalCode.TRANSFER_NOT_ISSUED, "ISSUED", "WITHDRAWN", null);
        }
    }

    private static List<PetitionEvent> takenBack(
            PetitionState.Recorded petition,
            TakeBackFromTransfer command,
            LocalDate issuedOn,
            Circumstances circumstances) {
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), issuedOn, "issuedOn", "on");
        return List.of(new PetitionTransferWithdrawn(
                petition.receipt().petitionId(), command.transferId(), command.reason(), command.on()));
    }

    private static void whatAnAgencyWasChargedWithIsNotTakenBack(
            PetitionState.Recorded petition, HandedOver handed, TakeBackFromTransfer command) {
        if (!handed.charges().isEmpty()) {
            throw PetitionRules.wrongStage(petition, command);
        }
    }

    /** The automation sends again what it sent before, whatever became of the petition meanwhile. */
    private static boolean handedOverBy(PetitionState.Recorded petition, String transferId) {
        return petition.atTheCommittee()
                .filter(handed -> handed.transfer().transferId().equals(transferId))
                .isPresent();
    }

    private static List<PetitionEvent> unchangedIfBySameTransfer(HandedOver handed, TransferPetition command) {
        if (!handed.transfer().transferId().equals(command.transferId())) {
            throw new Refused(
                    RefusalCode.ALREADY_TRANSFERRED,
                    Stage.CLASSIFIED,
                    handed.transfer().documentNumber() + " ("
                            + handed.transfer().on() + ")",
                    null);
        }
        return List.of();
    }

    private static List<PetitionEvent> unchangedIfToSameBody(Way.Forwarded done, ForwardPetition command) {
        PetitionForwarded before = done.forwarded();
        boolean same = (command.to() == null || command.to() == before.to())
                && Spelling.same(command.recipient(), before.recipient())
                && Objects.equals(command.transferId(), before.transferId())
                && Spelling.same(command.document().number(), before.document().number());
        if (!same) {
            throw new Refused(
                    RefusalCode.ALREADY_FORWARDED, Stage.CLASSIFIED, before.to() + " (" + before.on() + ")", null);
        }
        return List.of();
    }

    private static void onlyAClassifiedPetitionIsHandedOn(PetitionState.Recorded petition, PetitionCommand command) {
        if (petition.classification() == null) {
            throw PetitionRules.wrongStage(petition, command);
        }
    }

    private static void aTransferTakesPetitionsOfItsSessionOnly(
            PetitionState.Recorded petition, TransferPetition command) {
        if (!petition.receipt().sessionId().equals(command.sessionId())) {
            throw new Refused(
                    RefusalCode.OTHER_SESSION,
                    command.sessionId(),
                    petition.receipt().sessionId(),
                    null);
        }
    }

    /** R1: what another level decides is not ours to answer. */
    private static void onlyAPetitionOfOurLevelIsHandedToOurCommittee(
            PetitionState.Recorded petition, Circumstances circumstances) {
        Level ours = ours(petition, circumstances);
        if (petition.level() != ours) {
            throw new Refused(RefusalCode.NOT_OUR_LEVEL, ours, petition.level(), "level");
        }
    }

    /** R1: forwarded to the right level, tracked, not answered as ours. */
    private static Level aPetitionOutsideOurLevelGoesToTheLevelThatDecides(
            PetitionState.Recorded petition, ForwardPetition command, Circumstances circumstances) {
        Level ours = ours(petition, circumstances);
        Level decides = Objects.requireNonNull(petition.level());
        Level to = command.to() == null ? decides : command.to();
        if (to == ours || decides == ours) {
            throw new Refused(RefusalCode.LEVEL_IS_OURS, "a level other than " + ours, to, "to");
        }
        boolean byLowerCommittee = command.to() == null && command.transferId() != null;
        if (byLowerCommittee && to.compareTo(ours) < 0) {
            throw new Refused(RefusalCode.LEVEL_DIFFERS, "> " + ours, to, "to");
        }
        if (to != decides) {
            throw new Refused(RefusalCode.LEVEL_DIFFERS, decides, to, "to");
        }
        return to;
    }

    /** Names the day on which a petition entered the register: an item did so by the split. */
    private static String entered(PetitionState.Recorded petition) {
        return petition.receipt().parentId() == null ? "receivedOn" : "split";
    }

    private static Level ours(PetitionState.Recorded petition, Circumstances circumstances) {
        return circumstances
                .catalogue()
                .council(petition.receipt().councilId())
                .orElseThrow()
                .definition()
                .level();
    }
}
