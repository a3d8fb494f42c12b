package vn.kiennghi.front.identity;

import java.util.List;
import vn.kiennghi.api.identity.Grant;

/**
 * A person who may sign in.
 *
 * @param name sign-in name, {@code [a-z0-9._-]{1,64}}; never starts like an automation's
 * @param passwordHash slow hash of the password, as the password encoder writes it
 * @param grants the roles held; empty: may sign in and do nothing
 */
public record Account(String name, String passwordHash, List<Grant> grants) {}
