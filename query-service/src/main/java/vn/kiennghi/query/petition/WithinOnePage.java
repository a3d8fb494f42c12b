package vn.kiennghi.query.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.petition.PetitionDossier.AnswerText;
import vn.kiennghi.query.petition.PetitionDossier.RefusalText;

/**
 * Keeps a petition's page within what a reader can be sent and a process holds of one. Where very much was said of a petition, the
 * oldest texts stand on its page as their beginnings; the history has them whole.
 */
final class WithinOnePage {
    /** So many letters of texts a page shows whole: fifty answers with summary and reason of full length. */
    static final long MOST_LETTERS = 2_000_000;

    /** What is left of a text, in letters. */
    static final int BEGINNING = 100;

    private static final String GOES_ON = " […]";

    private WithinOnePage() {}

    /** Cuts what is too much for one page. */
    static void cut(DossierFold page) {
        long excess = letters(page) - MOST_LETTERS;
        if (excess > 0) {
            excess -= cut(
                    page.corrections,
                    excess,
                    WithinOnePage::letters,
                    WithinOnePage::beginning,
                    cut -> page.corrections = cut);
            excess -= cut(
                    page.answers, excess, WithinOnePage::letters, WithinOnePage::beginning, cut -> page.answers = cut);
            excess -= cut(
                    page.refusals,
                    excess,
                    one -> length(one.reason()),
                    WithinOnePage::beginning,
                    cut -> page.refusals = cut);
            excess -= cut(
                    page.escalations,
                    excess,
                    one -> length(one.reason()),
                    WithinOnePage::beginning,
                    cut -> page.escalations = cut);
            cut(
                    page.flagReasons,
                    excess,
                    WithinOnePage::length,
                    WithinOnePage::beginningOf,
                    cut -> page.flagReasons = cut);
        }
    }

    private static long letters(DossierFold page) {
        return sum(page.corrections, WithinOnePage::letters)
                + sum(page.answers, WithinOnePage::letters)
                + sum(page.refusals, one -> length(one.reason()))
                + sum(page.escalations, one -> length(one.reason()))
                + sum(page.flagReasons, WithinOnePage::length);
    }

    private static <T> long sum(List<T> entries, ToLongFunction<T> letters) {
        return entries.stream().mapToLong(letters).sum();
    }

    /** Cuts entries, the oldest first, until the excess is gone; returns how much went. */
    private static <T> long cut(
            List<T> entries,
            long excess,
            ToLongFunction<T> letters,
            UnaryOperator<T> beginning,
            Consumer<List<T>> result) {
        if (excess <= 0) {
            return 0;
        }
        List<T> after = new ArrayList<>(entries);
        long gone = 0;
        for (int i = 0; i < after.size() && gone < excess; i++) {
            T cut = beginning.apply(after.get(i));
            gone += letters.applyAsLong(after.get(i)) - letters.applyAsLong(cut);
            after.set(i, cut);
        }
        result.accept(List.copyOf(after));
        return gone;
    }

    private static long letters(AnswerText answer) {
        return length(answer.summary())
                + length(answer.reason())
                + length(answer.verdictReason())
                + (answer.review() == null ? 0 : length(answer.review().reason()));
    }

    private static AnswerText beginning(AnswerText answer) {
        PetitionView.ReviewView review = answer.review();
        return new AnswerText(
                beginningOf(answer.summary()),
                beginningOrNull(answer.reason()),
                answer.documentNumber(),
                answer.signer(),
                review == null
                        ? null
                        : new PetitionView.ReviewView(
                                review.accepted(), review.criteria(), beginningOrNull(review.reason()), review.on()),
                beginningOrNull(answer.verdictReason()));
    }

    private static long letters(PetitionView.CorrectionView correction) {
        return length(correction.reason())
                + sum(correction.changes(), change -> length(change.from()) + length(change.to()));
    }

    private static PetitionView.CorrectionView beginning(PetitionView.CorrectionView correction) {
        return new PetitionView.CorrectionView(
                correction.changes().stream()
                        .map(change -> new CorrectedValue(
                                change.member(), beginningOrNull(change.from()), beginningOrNull(change.to())))
                        .toList(),
                beginningOf(correction.reason()),
                correction.on());
    }

    private static RefusalText beginning(RefusalText refusal) {
        return new RefusalText(refusal.agency(), beginningOf(refusal.reason()), refusal.documentNumber(), refusal.on());
    }

    private static PetitionView.EscalationView beginning(PetitionView.EscalationView escalation) {
        return new PetitionView.EscalationView(
                escalation.step(), escalation.documentNumber(), escalation.on(), beginningOrNull(escalation.reason()));
    }

    private static @Nullable String beginningOrNull(@Nullable String text) {
        return text == null ? null : beginningOf(text);
    }

    /** Returns the text's beginning, never half of a letter; a text that is short, or was cut before, stays as it is. */
    private static String beginningOf(String text) {
        if (text.length() <= BEGINNING + GOES_ON.length()) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
        return text.substring(0, end) + GOES_ON;
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
