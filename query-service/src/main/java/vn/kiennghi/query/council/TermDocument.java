package vn.kiennghi.query.council;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.query.platform.ReadModelDocument;

/** A term and its sessions, in the order of their numbers, as its events left them. */
public record TermDocument(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        @Nullable String councilId,
        @Nullable TermDefined defined,
        List<SessionDefined> sessions)
        implements ReadModelDocument {

    static TermDocument evolve(@Nullable TermDocument before, CouncilTermEvent event, long sequence) {
        if (before != null && sequence <= before.sequence) {
            return before;
        }
        List<SessionDefined> sessions = before == null ? List.of() : before.sessions;
        return switch (event) {
            case TermDefined e -> new TermDocument(e.termId(), sequence, e.councilId(), e, sessions);
            case SessionDefined e ->
                new TermDocument(
                        e.termId(), sequence, e.councilId(), before == null ? null : before.defined, and(sessions, e));
        };
    }

    /** Returns what is shown of the term; null while it has sessions alone. */
    @Nullable TermView view() {
        return defined == null
                ? null
                : new TermView(
                        id,
                        defined.councilId(),
                        defined.ordinal(),
                        defined.startsOn(),
                        defined.endsOn(),
                        sessions.stream().map(TermDocument::view).toList());
    }

    private static SessionView view(SessionDefined session) {
        return new SessionView(
                session.termId() + "." + session.number(),
                session.number(),
                session.kind(),
                session.opensOn(),
                session.closesOn(),
                session.cutOffOn());
    }

    private static List<SessionDefined> and(List<SessionDefined> sessions, SessionDefined defined) {
        return Stream.concat(
                        sessions.stream().filter(session -> session.number() != defined.number()), Stream.of(defined))
                .sorted(Comparator.comparingInt(SessionDefined::number))
                .toList();
    }
}
