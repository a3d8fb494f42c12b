package vn.kiennghi.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of writing that hold for any text, however odd. */
class SpellingPropertyTest {

    @Property(tries = 3000)
    void storing_a_text_again_changes_nothing(@ForAll("texts") String text) {
        String stored = Spelling.stored(text);

        assertThat(Spelling.stored(stored)).isEqualTo(stored);
    }

    @Property(tries = 3000)
    void the_key_of_a_key_is_the_key_and_storing_does_not_change_it(@ForAll("texts") String text) {
        String key = Spelling.key(text);

        assertThat(Spelling.key(key)).isEqualTo(key);
        assertThat(Spelling.stored(key)).isEqualTo(key);
        assertThat(Spelling.key(Spelling.stored(text))).isEqualTo(key);
    }

    @Property(tries = 3000)
    void the_same_texts_are_bare_alike(@ForAll("texts") String text) {
        assertThat(Spelling.bare(Spelling.key(text))).isEqualTo(Spelling.bare(text));
        assertThat(Spelling.bare(Spelling.bare(text))).isEqualTo(Spelling.bare(text));
        assertThat(Spelling.sameName(text, Spelling.key(text))).isTrue();
        assertThat(Spelling.name(Spelling.name(text))).isEqualTo(Spelling.name(text));
    }

    @Property(tries = 3000)
    void the_unicode_form_and_unseen_signs_do_not_matter(@ForAll("texts") String text, @ForAll("texts") String more) {
        String apart = text + " " + more;

        assertThat(Spelling.key(Normalizer.normalize(apart, Normalizer.Form.NFD)))
                .isEqualTo(Spelling.key(Normalizer.normalize(apart, Normalizer.Form.NFC)));
        assertThat(Spelling.key(text + "\u200b\u00a0\u00ad" + more)).isEqualTo(Spelling.key(apart));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of(
                        " \u00a0\u200b\u00ad\u200d\ufe0f\ufeff\u202e\u2011\u2013\uff0d\u2019\u201c\u2026\u3000\u2028\t\nĐÐđð"
                                + "aAoOuyứợẩ\u0300\u0301\u0302\u0309\u031b\u0323\uff21\uff41\u2164\u115f\u20e319/-.'\"Σσςİı",
                        "👨",
                        "🏴",
                        "🏽",
                        "❤",
                        "\udb40\udc67",
                        "òa",
                        "ụY")
                .flatMap(some -> Arbitraries.integers()
                        .between(0, some.length() - 1)
                        .map(at -> some.codePointCount(0, some.length()) < 3
                                ? some
                                : Character.toString(some.charAt(at))));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(3);
        return Arbitraries.oneOf(odd, odd, odd, any).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }
}
