package vn.kiennghi.service.council;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyCommand;
import vn.kiennghi.api.council.AgencyCommand.DefineAgency;
import vn.kiennghi.api.council.AgencyEvent;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Decides on commands to an agency's entry. Its state is its latest definition, none at first. */
final class AgencyRules {
    private AgencyRules() {}

    /**
     * Returns the events that the command causes; none if everything is so already.
     *
     * @throws Refused if a rule forbids the command
     */
    static List<AgencyEvent> decide(@Nullable AgencyDefined definition, AgencyCommand command, Catalogue catalogue) {
        return switch (command) {
            case DefineAgency define -> define(definition, define, catalogue);
        };
    }

    static AgencyDefined evolve(AgencyEvent event) {
        return switch (event) {
            case AgencyDefined defined -> defined;
        };
    }

    private static List<AgencyEvent> define(
            @Nullable AgencyDefined definition, DefineAgency command, Catalogue catalogue) {
        String councilId = command.agencyId().councilId();
        if (catalogue.council(councilId).isEmpty()) {
            throw new Refused(RefusalCode.UNKNOWN_COUNCIL, "a council of this installation", councilId, null);
        }
        Validity.endsNotBeforeItStarts(command.validFrom(), command.validTo(), "validTo");
        AgencyDefined defined = new AgencyDefined(
                councilId,
                command.agencyId().value(),
                command.name(),
                command.kind(),
                command.validFrom(),
                command.validTo());
        return defined.equals(definition) ? List.of() : List.of(defined);
    }
}
