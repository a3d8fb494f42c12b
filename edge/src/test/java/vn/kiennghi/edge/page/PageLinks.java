package vn.kiennghi.edge.page;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links of a page, and the places on it to which links can lead. */
record PageLinks(String html) {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\sid=\"([^\"]+)\"");

    /** Returns where the page's links lead, as addresses. */
    List<String> addresses() {
        return found(LINK).map(address -> address.replace("&amp;", "&")).toList();
    }

    /** Returns the places of the page that links name and that are not there. */
    List<String> dead() {
        Set<String> places = places();
        return addresses().stream()
                .filter(address -> address.startsWith("#"))
                .filter(address -> !places.contains(address.substring(1)))
                .toList();
    }

    /** Returns the ids of the page's elements. */
    Set<String> places() {
        return found(PLACE).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(html).results().map((MatchResult match) -> match.group(1));
    }
}
