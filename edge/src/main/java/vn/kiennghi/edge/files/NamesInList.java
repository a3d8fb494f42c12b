package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a list of names apart. Semicolons and bars always part two names; commas, line ends and the word "và" do where that leaves
 * names that are known, since each of them can stand within a name: Sở Văn hóa, Thể thao và Du lịch.
 */
final class NamesInList {
    private static final Pattern SEPARATOR = Pattern.compile("[;|]");
    private static final Pattern PERHAPS_SEPARATOR = Pattern.compile("[,\\r\\n]+|(?<=\\s)(?iu:và)(?=\\s)");
    /** What stands before each entry of a list that is written one below the other. */
    private static final Pattern MARK = Pattern.compile("^([-+*•–]|\\d{1,2}[.)])\\s*");

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]+");

    /** More are in no list, and would take long to try. */
    private static final int MOST_PARTS = 60;

    private final Predicate<String> known;

    /** @param known whether a text is the name of one thing */
    NamesInList(Predicate<String> known) {
        this.known = known;
    }

    /** Returns the names; what is no list of known names stays together, line by line. */
    List<String> in(String text) {
        List<String> names = new ArrayList<>();
        for (String part : parts(text, SEPARATOR)) {
            names.addAll(apart(part).orElseGet(() -> parts(part, LINE_END)));
        }
        return names;
    }

    private static List<String> parts(String text, Pattern separator) {
        return separator
                .splitAsStream(text)
                .map(NamesInList::bare)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String bare(String part) {
        return MARK.matcher(part.strip()).replaceFirst("").strip();
    }

    /** Returns the names of which the text is made, the longest possible first; nothing if it cannot be made of known names. */
    private Optional<List<String>> apart(String text) {
        List<Integer> begins = new ArrayList<>(List.of(0));
        List<Integer> ends = new ArrayList<>();
        Matcher separators = PERHAPS_SEPARATOR.matcher(text);
        while (separators.find()) {
            ends.add(separators.start());
            begins.add(separators.end());
        }
        ends.add(text.length());
        if (begins.size() > MOST_PARTS) {
            return Optional.empty();
        }
        List<Optional<List<String>>> from = new ArrayList<>();
        for (int i = 0; i <= begins.size(); i++) {
            from.add(Optional.empty());
        }
        from.set(begins.size(), Optional.of(List.of()));
        for (int begin = begins.size() - 1; begin >= 0; begin--) {
            from.set(begin, longest(text, begins, ends, begin, from));
        }
        return from.getFirst().filter(names -> !names.isEmpty());
    }

    private Optional<List<String>> longest(
            String text, List<Integer> begins, List<Integer> ends, int begin, List<Optional<List<String>>> from) {
        for (int end = begins.size(); end > begin; end--) {
            Optional<List<String>> rest = from.get(end);
            String name = bare(text.substring(begins.get(begin), ends.get(end - 1)));
            if (rest.isPresent() && name.isEmpty()) {
                return rest;
            }
            if (rest.isPresent() && known.test(name)) {
                List<String> names = new ArrayList<>(List.of(name));
                names.addAll(rest.get());
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }
}
