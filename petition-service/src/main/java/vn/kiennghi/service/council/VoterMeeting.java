package vn.kiennghi.service.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.VoterMeetingCommand.RecordVoterMeeting;
import vn.kiennghi.api.council.VoterMeetingEvent;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;

/** Axon's view of a voter meeting: routes commands to {@link VoterMeetingRules}, holds no rule. */
@Aggregate
class VoterMeeting {
    @AggregateIdentifier
    private String identifier;

    private @Nullable VoterMeetingRecorded recorded;

    VoterMeeting() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordVoterMeeting command, Catalogue catalogue, Clock clock) {
        VoterMeetingRules.decide(recorded, command, catalogue, LocalDate.now(clock))
                .forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void evolve(VoterMeetingEvent event) {
        identifier = new MeetingId(SessionId.parse(event.sessionId()).orElseThrow(), event.meetingId()).toString();
        recorded = VoterMeetingRules.evolve(event);
    }
}
