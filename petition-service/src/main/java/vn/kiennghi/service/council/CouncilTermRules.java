package vn.kiennghi.service.council;

import java.util.List;
import vn.kiennghi.api.council.CouncilTermCommand;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.api.council.CouncilTermEvent.SessionDefined;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.service.council.CouncilTermState.Established;

/** Decides on commands to a term. Its dates and those of sessions are plans and may lie ahead. */
final class CouncilTermRules {
    /** A term is read and shown with all its sessions: in five years there are some tens. */
    static final int MOST_SESSIONS = 1_000;

    private CouncilTermRules() {}

    /**
     * Returns the events that the command causes; none if everything is so already.
     *
     * @throws Refused if a rule forbids the command
     */
    static List<CouncilTermEvent> decide(CouncilTermState state, CouncilTermCommand command, Catalogue catalogue) {
        return switch (command) {
            case DefineTerm define -> define(state, define, catalogue);
            case DefineSession define -> define(state, define);
        };
    }

    private static List<CouncilTermEvent> define(CouncilTermState state, DefineTerm command, Catalogue catalogue) {
        if (!Identifier.isValid(command.councilId())
                || catalogue.council(command.councilId()).isEmpty()) {
            throw new Refused(
                    RefusalCode.UNKNOWN_COUNCIL, "a council of this installation", command.councilId(), "councilId");
        }
        aTermStaysWithItsCouncil(state, command);
        Validity.endsNotBeforeItStarts(command.startsOn(), command.endsOn(), "endsOn");
        TermDefined defined = new TermDefined(
                command.termId().value(), command.councilId(), command.ordinal(), command.startsOn(), command.endsOn());
        boolean unchanged = state instanceof Established established
                && established.definition().equals(defined);
        return unchanged ? List.of() : List.of(defined);
    }

    private static void aTermStaysWithItsCouncil(CouncilTermState state, DefineTerm command) {
        if (state instanceof Established established
                && !established.definition().councilId().equals(command.councilId())) {
            throw new Refused(
                    RefusalCode.OTHER_COUNCIL, established.definition().councilId(), command.councilId(), "councilId");
        }
    }

    private static List<CouncilTermEvent> define(CouncilTermState state, DefineSession command) {
        if (!(state instanceof Established established)) {
            throw new Refused(
                    RefusalCode.UNKNOWN_TERM,
                    "a term of this installation",
                    command.termId().value(),
                    null);
        }
        if (!established.sessions().containsKey(command.number())
                && established.sessions().size() >= MOST_SESSIONS) {
            throw new Refused(
                    RefusalCode.CATALOGUE_FULL,
                    MOST_SESSIONS,
                    established.sessions().size(),
                    null);
        }
        Validity.endsNotBeforeItStarts(command.opensOn(), command.closesOn(), "closesOn");
        SessionDefined defined = new SessionDefined(
                command.termId().value(),
                established.definition().councilId(),
                command.number(),
                command.kind(),
                command.opensOn(),
                command.closesOn(),
                command.cutOffOn());
        return defined.equals(established.sessions().get(command.number())) ? List.of() : List.of(defined);
    }
}
