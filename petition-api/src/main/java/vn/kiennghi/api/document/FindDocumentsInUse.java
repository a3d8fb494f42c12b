package vn.kiennghi.api.document;

import java.util.Set;

/**
 * The uses of document numbers in a council's record; answered by {@link DocumentInUse}s.
 *
 * @param numbers keys of the numbers, as {@link vn.kiennghi.api.text.Spelling#key} has them
 */
public record FindDocumentsInUse(String councilId, Set<String> numbers) {
    public FindDocumentsInUse {
        numbers = Set.copyOf(numbers);
    }
}
