package vn.kiennghi.api.council;

/** Everything that can be asked about councils, terms, sessions, voter meetings, agencies and fields. */
public sealed interface CouncilQuery {
    /** All councils, by name; answered by {@link CouncilView}s. */
    record FindCouncils() implements CouncilQuery {}

    /** One council; answered by a {@link CouncilView} or nothing. */
    record FindCouncil(String councilId) implements CouncilQuery {}

    /**
     * What a council is called, which whoever holds a role anywhere is told: letters and pages name the councils above and after one's own;
     * answered by a {@link CouncilName} or nothing.
     */
    record FindCouncilName(String councilId) implements CouncilQuery {}

    /** The agencies of a council, by name; answered by {@link AgencyView}s. */
    record FindAgencies(String councilId) implements CouncilQuery {}

    /** The terms of a council, oldest first; answered by {@link TermView}s. */
    record FindTerms(String councilId) implements CouncilQuery {}

    /** One term; answered by a {@link TermView} or nothing. */
    record FindTerm(String termId) implements CouncilQuery {}

    /** The voter meetings of a session, by day, then by place; answered by {@link MeetingView}s. */
    record FindMeetings(String sessionId) implements CouncilQuery {}

    /** One voter meeting; answered by a {@link MeetingView} or nothing. */
    record FindMeeting(String sessionId, String meetingId) implements CouncilQuery {}
}
