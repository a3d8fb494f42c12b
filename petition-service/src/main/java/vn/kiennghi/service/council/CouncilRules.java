package vn.kiennghi.service.council;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilCommand;
import vn.kiennghi.api.council.CouncilCommand.DecideAgencyReading;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilEvent.AgencyReadingDecided;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Decides on commands to a council. */
final class CouncilRules {
    /** A council is read and shown with all its fields, which are some tens. */
    static final int MOST_FIELDS = 1_000;

    private CouncilRules() {}

    /**
     * Returns the events that the command causes; none if everything is so already.
     *
     * @throws Refused if a rule forbids the command
     */
    static List<CouncilEvent> decide(CouncilState state, CouncilCommand command, Catalogue catalogue) {
        return switch (command) {
            case DefineCouncil define -> define(state, define, catalogue);
            case DefineField define -> define(state, define);
            case DecideAgencyReading decide -> decide(state, decide);
        };
    }

    private static List<CouncilEvent> define(CouncilState state, DefineCouncil command, Catalogue catalogue) {
        Validity.endsNotBeforeItStarts(command.validFrom(), command.validTo(), "validTo");
        namesAnotherCouncil(command, command.parentId(), "parentId", catalogue);
        namesAnotherCouncil(command, command.successorId(), "successorId", catalogue);
        CouncilDefined defined = new CouncilDefined(
                command.councilId().value(),
                command.name(),
                command.level(),
                command.parentId(),
                command.validFrom(),
                command.validTo(),
                command.successorId());
        boolean unchanged = state instanceof CouncilState.Established established
                && established.definition().equals(defined);
        return unchanged ? List.of() : List.of(defined);
    }

    private static void namesAnotherCouncil(
            DefineCouncil command, @Nullable String other, String field, Catalogue catalogue) {
        if (other == null) {
            return;
        }
        if (other.equals(command.councilId().value())) {
            throw new Refused(RefusalCode.FIELD_INVALID, "another council", other, field);
        }
        if (!Identifier.isValid(other) || catalogue.council(other).isEmpty()) {
            throw new Refused(RefusalCode.UNKNOWN_COUNCIL, "a council of this installation", other, field);
        }
    }

    private static List<CouncilEvent> define(CouncilState state, DefineField command) {
        Identifier.require(command.fieldId(), "fieldId");
        CouncilState.Established established = established(state, command);
        if (!established.fields().containsKey(command.fieldId())
                && established.fields().size() >= MOST_FIELDS) {
            throw new Refused(
                    RefusalCode.CATALOGUE_FULL,
                    MOST_FIELDS,
                    established.fields().size(),
                    "fieldId");
        }
        FieldDefined defined =
                new FieldDefined(command.councilId().value(), command.fieldId(), command.name(), command.committee());
        return defined.equals(established.fields().get(command.fieldId())) ? List.of() : List.of(defined);
    }

    private static List<CouncilEvent> decide(CouncilState state, DecideAgencyReading command) {
        return command.reading() == established(state, command).agencyReading()
                ? List.of()
                : List.of(new AgencyReadingDecided(command.councilId().value(), command.reading()));
    }

    private static CouncilState.Established established(CouncilState state, CouncilCommand command) {
        if (state instanceof CouncilState.Established established) {
            return established;
        }
        throw new Refused(
                RefusalCode.UNKNOWN_COUNCIL,
                "a council of this installation",
                command.councilId().value(),
                null);
    }
}
