package vn.kiennghi.edge.figures;

import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.edge.page.wording.Words;

/** Says how percentages are rounded. */
final class RoundingInWords {
    private RoundingInWords() {}

    /** Returns a sentence for the definition. */
    static String of(String rounding, Words words) {
        return said("rounding.", rounding, words);
    }

    /** Returns a few words for a pick list. */
    static String inShort(String rounding, Words words) {
        return said("rounding.short.", rounding, words);
    }

    private static String said(String keys, String rounding, Words words) {
        return Rounding.parse(rounding)
                .map(known -> words.say(keys + known.mode(), known.decimals()))
                .orElse(rounding);
    }
}
