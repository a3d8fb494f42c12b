package vn.kiennghi.query.petition;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Receipt;

/** Puts a petition's row and texts together for its page. */
final class PetitionViews {
    private PetitionViews() {}

    static PetitionView of(PetitionDossier dossier) {
        PetitionRow row = dossier.row();
        Receipt receipt = row.receipt();
        Assignment assignment = row.assignment();
        return new PetitionView(
                row.id(),
                row.sequence(),
                receipt.councilId(),
                receipt.termId(),
                receipt.sessionId(),
                receipt.reference(),
                dossier.content(),
                row.fact().kind(),
                row.fact().round(),
                row.fact().receivedOn(),
                row.fact().group(),
                row.fact().place(),
                dossier.meeting(),
                receipt.position(),
                row.stage(),
                row.outcome(),
                row.verdict(),
                row.level(),
                row.field(),
                row.committee(),
                receipt.parentId(),
                row.split() == null ? List.of() : row.split().itemIds(),
                row.mergedInto(),
                row.repeatOf(),
                transfer(dossier),
                forwarding(dossier),
                row.agency(),
                assignment == null ? List.of() : assignment.coordinating(),
                row.dueOn(),
                row.withoutRoadmap(),
                dossier.refusals().stream()
                        .map(refusal -> new PetitionView.RefusalView(
                                refusal.agency(), refusal.reason(), refusal.documentNumber(), refusal.on()))
                        .toList(),
                answers(dossier),
                flags(dossier),
                dossier.escalations(),
                dossier.notices(),
                dossier.corrections(),
                dossier.onTheSpot(),
                dossier.returned(),
                dossier.closing());
    }

    private static PetitionView.@Nullable HandedOver transfer(PetitionDossier dossier) {
        PetitionRow.HandedOver transfer = dossier.row().transfer();
        PetitionDossier.Addressee to = dossier.transferredTo();
        return transfer == null || to == null
                ? null
                : new PetitionView.HandedOver(
                        transfer.transferId(),
                        transfer.recipientKind(),
                        orEmpty(to.recipient()),
                        orEmpty(to.documentNumber()),
                        transfer.on());
    }

    private static PetitionView.@Nullable Forwarded forwarding(PetitionDossier dossier) {
        PetitionRow.Forwarded forwarding = dossier.row().forwarding();
        PetitionDossier.Addressee to = dossier.forwardedTo();
        return forwarding == null || to == null
                ? null
                : new PetitionView.Forwarded(forwarding.to(), to.recipient(), to.documentNumber(), forwarding.on());
    }

    private static List<PetitionView.AnswerView> answers(PetitionDossier dossier) {
        int reviewedLast = dossier.row().reviewedLast();
        return IntStream.range(0, dossier.answers().size())
                .mapToObj(i -> answer(
                        i + 1, dossier.row().answers().get(i), dossier.answers().get(i), i + 1 == reviewedLast))
                .toList();
    }

    private static PetitionView.AnswerView answer(
            int number, PetitionRow.Answer answer, PetitionDossier.AnswerText text, boolean reviewedLast) {
        return new PetitionView.AnswerView(
                number,
                answer.agency(),
                answer.outcome(),
                text.summary(),
                answer.promisedOn(),
                text.reason(),
                text.documentNumber(),
                answer.on(),
                text.signer(),
                text.review(),
                PetitionRow.Answer.verdict(answer.reviews()),
                text.verdictReason(),
                reviewedLast);
    }

    private static List<PetitionView.FlagView> flags(PetitionDossier dossier) {
        return IntStream.range(0, dossier.flagReasons().size())
                .mapToObj(i ->
                        flag(dossier.row().flags().get(i), dossier.flagReasons().get(i)))
                .toList();
    }

    private static PetitionView.FlagView flag(PetitionRow.Flag flag, String reason) {
        return new PetitionView.FlagView(
                flag.id(), flag.reasons(), flag.on(), reason.isEmpty() ? null : reason, flag.clearedOn());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
