package vn.kiennghi.api.refusal;

/**
 * Told instead of a {@link Refusal} when a command failed because a server that it needs is away for the moment. It travels as the
 * details of the failure. Whether the command was recorded is not known; sending it again is safe, because a repeated command records nothing.
 *
 * @param what the server or store that did not answer, for the log
 */
public record Unavailable(String what) {}
