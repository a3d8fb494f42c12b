package vn.kiennghi.edge.securitylog;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** The log that tests have is one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityLogInMemoryTest extends SecurityLogContract {
    private final SecurityLog log = new SecurityLogInMemory();

    @Override
    protected SecurityLog log() {
        return log;
    }

    @Override
    protected SecurityLog openedAgain() {
        return log;
    }
}
