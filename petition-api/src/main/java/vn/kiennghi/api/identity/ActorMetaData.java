package vn.kiennghi.api.identity;

import java.util.List;

/**
 * Keys of the metadata that say who did something. The edge sets {@link #USER}, {@link #GRANTS} and {@link #REQUEST_ID} from
 * the signed-in user and never takes them from a client; the command side replaces the grants by the role that allowed it.
 */
public final class ActorMetaData {
    /** Name of the user, or {@code system:When…} for an automation. */
    public static final String USER = "user";
    /** The roles the user holds, see {@link Grant#toText}. Never stored. */
    public static final String GRANTS = "grants";
    /** The role by which the command was allowed; stored with the event. */
    public static final String ROLE = "role";
    /** The role in whose place an ADMIN acted; stored with the event. */
    public static final String IN_PLACE_OF = "inPlaceOf";
    /** The council concerned; stored with the event. */
    public static final String COUNCIL = "council";
    /** Ties all events of one HTTP request together; stored with the event. */
    public static final String REQUEST_ID = "requestId";
    /** The user whose action an automation carries on; stored with the event. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** How the name of an automation starts. No account can have such a name. */
    public static final String SYSTEM_PREFIX = "system:";

    /** The role recorded for an automation. */
    public static final String SYSTEM_ROLE = "SYSTEM";

    /** The keys that are copied from a command to its events. */
    public static final List<String> STORED = List.of(USER, ROLE, IN_PLACE_OF, COUNCIL, REQUEST_ID, ON_BEHALF_OF);

    private ActorMetaData() {}
}
