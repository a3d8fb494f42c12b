package vn.kiennghi.query.distributed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.LogIdentity;

/** A log on Axon Server has no name of its own: its first event's identifier is one, which a copy and a restored backup keep. */
@Component
@Profile(QueryService.PROFILE)
class NamedByItsFirstEvent implements LogIdentity {
    /** Asked for late: it needs the event store, which is made from the configuration that this is part of. */
    private final ObjectProvider<EventLog> log;

    NamedByItsFirstEvent(ObjectProvider<EventLog> log) {
        this.log = log;
    }

    @Override
    public String id() {
        return log.getObject().firstEventId().orElse(UNNAMED);
    }
}
