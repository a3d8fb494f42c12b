package vn.kiennghi.service.council;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;

/** What a term's events add up to. */
public sealed interface CouncilTermState {
    /** Returns the state after the event. */
    CouncilTermState evolve(CouncilTermEvent event);

    /** Nobody has established the term yet. */
    record NotEstablished() implements CouncilTermState {
        @Override
        public CouncilTermState evolve(CouncilTermEvent event) {
            return switch (event) {
                case TermDefined defined -> new Established(defined, Map.of());
                case SessionDefined _ -> throw new IllegalStateException("a session of a term that was never defined");
            };
        }
    }

    /**
     * @param definition what is known of the term
     * @param sessions its sessions by number
     */
    record Established(TermDefined definition, Map<Integer, SessionDefined> sessions) implements CouncilTermState {
        @Override
        public CouncilTermState evolve(CouncilTermEvent event) {
            return switch (event) {
                case TermDefined defined -> new Established(defined, sessions);
                case SessionDefined session -> {
                    Map<Integer, SessionDefined> changed = new LinkedHashMap<>(sessions);
                    changed.put(session.number(), session);
                    yield new Established(definition, Map.copyOf(changed));
                }
            };
        }
    }
}
