package vn.kiennghi.edge.web.register;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

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

    /** Returns the register under the filters of the question, from its first page on. */
    static RegisterLink of(FindPetitions query) {
        return everything()
                .with("termId", query.termId())
                .with("sessionId", query.sessionId())
                .with("stage", query.stage())
                .with("outcome", query.outcome())
                .with("verdict", query.verdict())
                .with("kind", query.kind())
                .with("field", query.field())
                .with("agency", query.agency())
                .with("level", query.level())
                .with("flagged", query.flagged())
                .with("overdue", query.overdue())
                .with("committee", query.committee())
                .with("round", query.round())
                .with("dueBy", query.dueBy())
                .with("condition", named(query.conditions()))
                .with("q", query.q());
    }

    private static @Nullable String named(Set<Condition> conditions) {
        return conditions.isEmpty()
                ? null
                : conditions.stream().sorted().map(Condition::name).collect(Collectors.joining(","));
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
