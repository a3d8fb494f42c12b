package vn.kiennghi.edge.figures.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.edge.page.wording.Words;

/** Says in one sentence what a number counts. */
public final class CountedInWords {
    private static final String KEYS = "register.counted.";

    private CountedInWords() {}

    /**
     * Returns the sentence, such as "109 nội dung đã giải quyết xong, thuộc thẩm quyền cấp tỉnh, kỳ họp thứ 9, tính đến hết
     * ngày 03/12/2022".
     *
     * @param number the number itself
     * @param own the level of the council whose figures they are
     */
    public static String of(Counted counted, int number, Level own, RowNames names) {
        Words words = names.words();
        List<String> parts = new ArrayList<>();
        parts.add(words.say(KEYS + counted.unit(), number, words.say(KEYS + counted.column())));
        parts.add(words.say(
                KEYS + "scope." + counted.scope(),
                counted.scope() == CountScope.OWN_LEVEL ? lower(words.label("level", own)) : ""));
        if (counted.kind() != null) {
            parts.add(words.say(KEYS + "kind", lower(words.label("kind", counted.kind()))));
        }
        counted.row().forEach((dimension, value) -> parts.add(row(dimension, value, counted, names)));
        if (counted.session() != null) {
            parts.add(lower(names.session(counted.session().toString())));
        } else if (!counted.row().containsKey(Dimension.SESSION)) {
            parts.add(lower(words.say("figures.wholeTerm")));
        }
        parts.add(words.say(KEYS + "asOf", words.day(counted.asOf())));
        if (counted.knownUntil() != null) {
            parts.add(words.say(KEYS + "knownAt", words.day(counted.knownUntil())));
        }
        return String.join(", ", parts);
    }

    private static String row(Dimension dimension, @Nullable String value, Counted counted, RowNames names) {
        String name = names.name(dimension, value, counted.unit());
        return dimension == Dimension.SESSION || value == null
                ? lower(name)
                : names.words().say(KEYS + "row", names.inSentence(dimension), name);
    }

    private static String lower(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
