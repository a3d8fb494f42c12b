package vn.kiennghi.service.transfer;

import java.util.Set;
import vn.kiennghi.api.operations.AutomationNames;
import vn.kiennghi.service.automation.Automation;

/** Carries transfer documents out, one after another in the order of record: so no petition is handed over and taken back at once. */
public final class TransferAutomation {
    static final String NAME = AutomationNames.TRANSFERS;

    private TransferAutomation() {}

    /** Returns what it is called and who does its work. */
    public static Automation described() {
        return new Automation(
                NAME,
                Set.of(
                        WhenTransferIssuedThenTransferPetitions.class,
                        WhenTransferWithdrawnThenTakePetitionsBack.class));
    }
}
