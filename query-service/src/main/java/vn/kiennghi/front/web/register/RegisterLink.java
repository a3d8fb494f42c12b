package vn.kiennghi.front.web.register;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** An address of the register with its filters; each step returns a new one. */
public final class RegisterLink {
    private final Map<String, String> filters;

    private RegisterLink(Map<String, String> filters) {
        this.filters = filters;
    }

    /** Returns the register of a term. */
    public static RegisterLink ofTerm(String termId) {
        return everything().with("termId", termId);
    }

    /** Returns the register without any filter. */
    public static RegisterLink everything() {
        return new RegisterLink(Map.of());
    }

    /** Returns the link with one more filter; an absent value filters nothing. */
    public RegisterLink with(String filter, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(filters);
        more.put(filter, value.toString());
        return new RegisterLink(more);
    }

    /** Returns the link with more filters. */
    public RegisterLink withAll(Map<String, String> others) {
        Map<String, String> more = new TreeMap<>(filters);
        more.putAll(others);
        return new RegisterLink(more);
    }

    /** Returns the address, encoded. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/register");
        filters.keySet().forEach(filter -> address.queryParam(filter, "{" + filter + "}"));
        return address.encode().buildAndExpand(filters).toUriString();
    }
}
