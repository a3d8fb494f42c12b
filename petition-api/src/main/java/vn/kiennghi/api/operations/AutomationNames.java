package vn.kiennghi.api.operations;

import java.util.List;

/** Names of the automations' processors. Tokens and dead letters lie under them and addresses say them, so a name stays for ever. */
public final class AutomationNames {
    /** Hands the petitions of issued transfers over, and takes those of withdrawn ones back. */
    public static final String TRANSFERS = "transfer-automation";

    /** All there are. */
    public static final List<String> ALL = List.of(TRANSFERS);

    private AutomationNames() {}
}
