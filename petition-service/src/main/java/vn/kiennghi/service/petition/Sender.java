package vn.kiennghi.service.petition;

/**
 * Who sends a command, as far as rules depend on it (R34).
 *
 * @param user name of the account, or of the automation
 * @param agency whether he acts as an agency and so may do only what it is charged with
 * @param administrator whether he acts as ADMIN in the place of every role, which the record says
 */
public record Sender(String user, boolean agency, boolean administrator) {}
