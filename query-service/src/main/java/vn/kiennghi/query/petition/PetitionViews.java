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

    static PetitionView of(PetitionDocument document) {
        PetitionRow row = document.row();
        Receipt receipt = row.receipt();
        Assignment assignment = row.assignment();
        return new PetitionView(
                row.id(),
                row.sequence(),
                receipt.councilId(),
                receipt.termId(),
                receipt.sessionId(),
                receipt.reference(),
                document.content(),
                row.fact().kind(),
                row.fact().round(),
                row.fact().receivedOn(),
                row.fact().group(),
                row.fact().place(),
                document.meeting(),
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
                transfer(document),
                forwarding(document),
                row.agency(),
                assignment == null ? List.of() : assignment.coordinating(),
                row.dueOn(),
                row.withoutRoadmap(),
                document.refusals().stream()
                        .map(refusal -> new PetitionView.RefusalView(
                                refusal.agency(), refusal.reason(), refusal.documentNumber(), refusal.on()))
                        .toList(),
                answers(document),
                flags(document),
                document.escalations(),
                document.notices(),
                document.corrections(),
                document.onTheSpot(),
                document.returned(),
                document.closing());
    }

    private static PetitionView.@Nullable HandedOver transfer(PetitionDocument document) {
        PetitionRow.HandedOver transfer = document.row().transfer();
        PetitionDocument.Addressee to = document.transferredTo();
        return transfer == null || to == null
                ? null
                : new PetitionView.HandedOver(
                        transfer.transferId(),
                        transfer.recipientKind(),
                        orEmpty(to.recipient()),
                        orEmpty(to.documentNumber()),
                        transfer.on());
    }

    private static PetitionView.@Nullable Forwarded forwarding(PetitionDocument document) {
        PetitionRow.Forwarded forwarding = document.row().forwarding();
        PetitionDocument.Addressee to = document.forwardedTo();
        return forwarding == null || to == null
                ? null
                : new PetitionView.Forwarded(forwarding.to(), to.recipient(), to.documentNumber(), forwarding.on());
    }

    private static List<PetitionView.AnswerView> answers(PetitionDocument document) {
        int reviewedLast = document.row().reviewedLast();
        return IntStream.range(0, document.answers().size())
                .mapToObj(i -> answer(
                        i + 1,
                        document.row().answers().get(i),
                        document.answers().get(i),
                        i + 1 == reviewedLast))
                .toList();
    }

    private static PetitionView.AnswerView answer(
            int number, PetitionRow.Answer answer, PetitionDocument.AnswerText text, boolean reviewedLast) {
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

    private static List<PetitionView.FlagView> flags(PetitionDocument document) {
        return IntStream.range(0, document.flagReasons().size())
                .mapToObj(i -> flag(
                        document.row().flags().get(i), document.flagReasons().get(i)))
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
