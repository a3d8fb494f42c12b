package vn.kiennghi.edge.desk.register;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** An address of the register with its filters; each step returns a new one. */
public final class RegisterLink {
    private final Map<String, String> filters;

    private RegisterLink(Map<String, String> filters) {
        this.filters = filters;
    }

    /** Returns the register of a term. */
    public static RegisterLink ofTerm(String termId) {
        return everything().with(PetitionFilter.TERM, termId);
    }

    /** Returns the register without any filter. */
    public static RegisterLink everything() {
        return new RegisterLink(Map.of());
    }

    /** Returns the register under the filters of the question, from its first page on, in its own order. */
    public static RegisterLink of(FindPetitions query) {
        Map<String, String> filters = new TreeMap<>();
        query.filters().forEach((filter, written) -> filters.put(filter.parameter(), written));
        return new RegisterLink(filters);
    }

    /** Returns the link with one more parameter; an absent value adds none. */
    RegisterLink with(String parameter, @Nullable Object value) {
        return value == null ? this : withAll(Map.of(parameter, value.toString()));
    }

    /** Returns the first page of the question, in its order. */
    static RegisterLink ofPage(FindPetitions query) {
        return of(query)
                .with("sort", query.sort())
                .with("limit", query.limit() == RegisterRequest.ON_A_PAGE ? null : query.limit());
    }

    /** Returns the link with one more filter; an absent value filters nothing. */
    public RegisterLink with(PetitionFilter filter, @Nullable Object value) {
        return with(filter.parameter(), value == null ? null : filter.value().write(value));
    }

    /** Returns the link with more parameters. */
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
