package vn.kiennghi.api.operations;

/** Asks every process that runs automations how far those have come which it carries out at the moment; answered by {@link AutomationPositions}. */
public record FindAutomationPositions() {}
