package vn.kiennghi.edge.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/**
 * What somebody typed into a form and sent when his visit had ended. It is shown to him again after signing in and goes out only
 * if he sends it himself. Passwords and files are never part of it.
 *
 * @param address where the form was sent to: path and query within this system
 * @param page the page on which the form stands; empty where the browser did not tell
 * @param entries what was typed, by name, in the form's order
 * @param withFile whether a file belongs to it, which has to be chosen again
 * @param withPassword whether a password belongs to it, which has to be typed again
 */
public record KeptForm(
        String address,
        String page,
        LinkedHashMap<String, ArrayList<String>> entries,
        boolean withFile,
        boolean withPassword)
        implements Serializable {
    /** Most bytes of all that was typed: three texts of 20,000 letters with marks that are written apart, and more. */
    static final int MOST_BYTES = 400_000;

    private static final long serialVersionUID = 1L;
    private static final int MOST_ENTRIES = 900;
    /** In letters. */
    private static final int BEGINNING = 60;

    private static final Pattern SECRET = Pattern.compile("(?:.*[.\\]])?(?:password|present|again)");
    private static final String TOKEN = "_csrf";
    private static final String CARRIED = "kept:";
    private static final String CARRIED_ADDRESS = "kept-address";
    private static final String CARRIED_PAGE = "kept-page";
    private static final String CARRIED_PASSWORD = "kept-password";

    /**
     * One hidden entry of the sign-in form, which carries a form past the sign-in.
     *
     * @param name the entry's name
     * @param value what it holds
     */
    public record Carried(String name, String value) {}

    /** Returns what the request would have said, or nothing where it is too much to be kept. */
    static Optional<KeptForm> sentWith(HttpServletRequest request) {
        String address = WayBack.address(request);
        if (!WayBack.isOwn(address)) {
            return Optional.empty();
        }
        Map<String, Integer> inAddress = namesInQuery(request);
        LinkedHashMap<String, ArrayList<String>> entries = new LinkedHashMap<>();
        boolean withPassword = false;
        for (Map.Entry<String, String[]> entry : request.getParameterMap().entrySet()) {
            String name = entry.getKey();
            // What stands in the address comes first and goes with the address.
            List<String> values = List.of(entry.getValue())
                    .subList(
                            Math.min(inAddress.getOrDefault(name, 0), entry.getValue().length),
                            entry.getValue().length);
            if (SECRET.matcher(name).matches()) {
                withPassword = true;
            } else if (!name.equals(TOKEN) && !name.equals(KeptForms.ENTRY) && !values.isEmpty()) {
                entries.put(name, new ArrayList<>(values));
            }
        }
        return Optional.of(new KeptForm(
                        address, WayBack.pageOfForm(request).orElse(""), entries, isMultipart(request), withPassword))
                .filter(KeptForm::isSmall);
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19);
    }

    private static Map<String, Integer> namesInQuery(HttpServletRequest request) {
        Map<String, Integer> names = new HashMap<>();
        if (request.getQueryString() != null) {
            for (String part : request.getQueryString().split("&", -1)) {
                String name = part.substring(0, part.indexOf('=') < 0 ? part.length() : part.indexOf('='));
                try {
                    names.merge(URLDecoder.decode(name, StandardCharsets.UTF_8), 1, Integer::sum);
                } catch (IllegalArgumentException notDecodable) {
                    names.merge(name, 1, Integer::sum);
                }
            }
        }
        return names;
    }

    /** Returns the form that the sign-in carries along, or nothing. */
    static Optional<KeptForm> carriedBy(HttpServletRequest request) {
        String address = request.getParameter(CARRIED_ADDRESS);
        if (address == null || !WayBack.isOwn(address)) {
            return Optional.empty();
        }
        LinkedHashMap<String, ArrayList<String>> entries = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(CARRIED)) {
                entries.put(name.substring(CARRIED.length()), new ArrayList<>(List.of(values)));
            }
        });
        String page = request.getParameter(CARRIED_PAGE);
        return Optional.of(new KeptForm(
                        address,
                        page != null && WayBack.isOwn(page) ? page : "",
                        entries,
                        false,
                        request.getParameter(CARRIED_PASSWORD) != null))
                .filter(KeptForm::isSmall);
    }

    /** Returns the entries by which the sign-in form carries it. */
    public List<Carried> carried() {
        List<Carried> all = new ArrayList<>();
        all.add(new Carried(CARRIED_ADDRESS, address));
        all.add(new Carried(CARRIED_PAGE, page));
        if (withPassword) {
            all.add(new Carried(CARRIED_PASSWORD, "true"));
        }
        entries.forEach((name, values) -> values.forEach(value -> all.add(new Carried(CARRIED + name, value))));
        return all;
    }

    /** Returns whether anything of it can be shown or sent again: not where it was passwords alone, or a file. */
    boolean isWorthKeeping() {
        return !withFile && (!withPassword || !entries.isEmpty());
    }

    /** Returns whether it goes to that path within this system. */
    boolean isSentTo(String path) {
        return address.equals(path) || address.startsWith(path + "?");
    }

    /** Returns whether the same was typed into a form that goes to the same address, from whatever page. */
    boolean saysTheSameAs(KeptForm other) {
        return address.equals(other.address) && entries.equals(other.entries);
    }

    /** Returns the beginning of the longest text in it, by which its author knows it again; empty where it has no words. */
    public String beginning() {
        String longest = entries.values().stream()
                .flatMap(List::stream)
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .filter(value -> value.contains(" "))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return longest.codePointCount(0, longest.length()) <= BEGINNING
                ? longest
                : longest.substring(0, longest.offsetByCodePoints(0, BEGINNING)).stripTrailing() + "…";
    }

    /** Returns how much room it takes, in bytes. */
    long bytes() {
        return entries.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(value -> Stream.of(entry.getKey(), value)))
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private boolean isSmall() {
        return bytes() <= MOST_BYTES
                && entries.values().stream().mapToInt(List::size).sum() <= MOST_ENTRIES;
    }
}
