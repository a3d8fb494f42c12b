package vn.kiennghi.edge.desk.petition.entry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes the number of the next petition of a session, in the way in which the session's petitions are numbered. */
final class NextReference {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

    private NextReference() {}

    /**
     * Returns one more than the highest number, such as 13 after 12 or K12-017 after K12-016; 1 where there is none yet, nothing
     * where the petitions bear no numbers.
     */
    static String after(List<String> references) {
        if (references.isEmpty()) {
            return "1";
        }
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        for (String reference : references) {
            Matcher form = NUMBERED.matcher(reference);
            if (form.matches()) {
                numbers.computeIfAbsent(form.group(1), none -> new ArrayList<>())
                        .add(form.group(2));
            }
        }
        return numbers.entrySet().stream()
                .max(Comparator.comparingInt(series -> series.getValue().size()))
                .map(series -> series.getKey() + next(series.getValue()))
                .orElse("");
    }

    private static String next(List<String> numbers) {
        String highest =
                numbers.stream().max(Comparator.comparing(BigInteger::new)).orElseThrow();
        String next = new BigInteger(highest).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, highest.length() - next.length())) + next;
    }
}
