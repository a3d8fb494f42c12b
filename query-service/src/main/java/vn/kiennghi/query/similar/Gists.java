package vn.kiennghi.query.similar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.petition.FoldedText;

/** Says what texts are about. */
@Component
class Gists {
    private final PetitionAnalyzer analyzer = new PetitionAnalyzer(SameMeaning.read());

    /** Returns what is compared of a text; what it says of the place where it was said stands apart. */
    Asked of(String content, @Nullable String group, @Nullable String place) {
        List<String> name = name(place);
        return new Asked(
                Gist.of(WordsOfText.of(content, analyzer), name), String.join(" ", name), FoldedText.of(group));
    }

    private List<String> name(@Nullable String place) {
        if (place == null) {
            return List.of();
        }
        int comma = place.indexOf(',');
        // "xã Vĩ Hương, huyện Bạch Thông": the smallest unit is the place.
        String smallest = comma > 0 ? place.substring(0, comma) : place;
        return WordsOfText.of(smallest, analyzer).stream()
                .filter(word -> !word.equals(SameMeaning.NOTHING))
                .toList();
    }
}
