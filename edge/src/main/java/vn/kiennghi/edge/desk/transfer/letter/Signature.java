package vn.kiennghi.edge.desk.transfer.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who signs, as it stands under the letter.
 *
 * @param positions the lines above the signature, such as "KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH"
 * @param name of the signer; empty where only the position was given
 */
public record Signature(List<String> positions, String name) {
    private static final List<String> AUTHORITIES = List.of("TM.", "TL.", "TUQ.");

    /** Takes "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH Hoàng Văn Bình" apart: what stands in capitals before the name are positions. */
    static Signature of(String signer) {
        List<String> words = Arrays.asList(signer.strip().split("\\s+"));
        int capitals = 0;
        while (capitals < words.size() && inCapitals(words.get(capitals))) {
            capitals++;
        }
        return new Signature(
                Arrays.stream(String.join(" ", words.subList(0, capitals)).split("[,;/]"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                String.join(" ", words.subList(capitals, words.size())));
    }

    /** Returns the quyền hạn, if the signer was written with one of his own: TM., TL. or TUQ. */
    Optional<String> authority() {
        return positions.stream().limit(1).filter(Signature::isAuthority).findFirst();
    }

    /** Returns the same without the quyền hạn, which stands on a line of its own. */
    Signature belowTheAuthority() {
        return authority().isPresent() ? new Signature(positions.subList(1, positions.size()), name) : this;
    }

    private static boolean isAuthority(String position) {
        return AUTHORITIES.stream().anyMatch(position::startsWith);
    }

    private static boolean inCapitals(String word) {
        return word.codePoints().anyMatch(Character::isLetter)
                && word.equals(word.toUpperCase(Locale.ROOT))
                && word.codePointCount(0, word.length()) > 1;
    }
}
