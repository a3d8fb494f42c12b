package vn.kiennghi.api.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;

/**
 * Who reads. Every query message carries one in its metadata, and every query handler takes it as a parameter and asks it what it may
 * tell; nobody else decides what may be read. A role reads what belongs to its council; one without a council reads in every council.
 *
 * @param name sign-in name, or {@code system:…} for a process of the installation itself
 * @param grants the roles held; none: reads nothing
 */
public record Reader(String name, List<Grant> grants) {
    /** Who has not signed in, and reads nothing. */
    public static final Reader NOBODY = new Reader("", List.of());

    public Reader {
        grants = List.copyOf(grants);
    }

    /**
     * Returns a process of the installation, which reads everything. No account can have such a name.
     *
     * @param process what reads, by its class
     */
    public static Reader system(String process) {
        return new Reader(ActorMetaData.SYSTEM_PREFIX + process, List.of());
    }

    /** Returns the reader that the message names; where it names none, nobody. */
    public static Reader of(Message<?> message) {
        return message.getMetaData().get(ActorMetaData.USER) instanceof String name
                        && message.getMetaData().get(ActorMetaData.GRANTS) instanceof String grants
                ? new Reader(name, Grant.fromText(grants))
                : NOBODY;
    }

    /** Returns the query as this reader asks it. */
    public Message<?> asking(Object query) {
        return new GenericMessage<>(
                query, MetaData.with(ActorMetaData.USER, name).and(ActorMetaData.GRANTS, Grant.toText(grants)));
    }

    /** Returns whether any role of the reader counts in the council. */
    public boolean isOf(String councilId) {
        return isSystem() || grants.stream().anyMatch(grant -> grant.countsIn(councilId));
    }

    /** Returns the councils in which the reader holds a role; null: every one of the installation. */
    public @Nullable Set<String> councils() {
        return isSystem() ? null : Grant.councilsOf(grants);
    }

    /** Returns whether the reader holds another role in the council than that of an agency. */
    public boolean isMoreThanAgencyOf(String councilId) {
        return isSystem()
                || grants.stream().anyMatch(grant -> grant.role() != Role.AGENCY && grant.countsIn(councilId));
    }

    /** Returns the agencies of the council for which the reader acts. */
    public Set<String> agenciesOf(String councilId) {
        return grants.stream()
                .filter(grant -> grant.role() == Role.AGENCY && grant.countsIn(councilId))
                .map(Grant::agencyId)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets pass who holds a role in the council.
     *
     * @throws QueryExecutionException with a {@link Refusal} otherwise
     */
    public void require(String councilId) {
        if (!isOf(councilId)) {
            throw refusedIn(councilId);
        }
    }

    /**
     * Lets pass whoever signed in with a role, in whatever council.
     *
     * @throws QueryExecutionException with a {@link Refusal} otherwise
     */
    public void requireAnyRole() {
        if (!isSystem() && grants.isEmpty()) {
            throw refused(null);
        }
    }

    /**
     * Lets pass who administers the whole installation, and its own processes.
     *
     * @throws QueryExecutionException with a {@link Refusal} otherwise
     */
    public void requireAdministratorOfAll() {
        if (!isSystem()
                && grants.stream().noneMatch(grant -> grant.role() == Role.ADMIN && grant.councilId() == null)) {
            throw refused(Role.ADMIN.name());
        }
    }

    /**
     * Lets pass the installation's own processes.
     *
     * @throws QueryExecutionException with a {@link Refusal} otherwise
     */
    public void requireSystem() {
        if (!isSystem()) {
            throw refused(ActorMetaData.SYSTEM_ROLE);
        }
    }

    /** Returns the refusal of what belongs to the council. */
    public QueryExecutionException refusedIn(String councilId) {
        return refused("@" + councilId);
    }

    /** The refusal travels as details, because exception types do not survive between processes. */
    private QueryExecutionException refused(@Nullable String expected) {
        return new QueryExecutionException(
                "may not be read", null, new Refusal(RefusalCode.NOT_ALLOWED, expected, name, null));
    }

    private boolean isSystem() {
        return name.startsWith(ActorMetaData.SYSTEM_PREFIX);
    }
}
