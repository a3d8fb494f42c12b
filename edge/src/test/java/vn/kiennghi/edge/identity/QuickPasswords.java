package vn.kiennghi.edge.identity;

import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords as {@link Passwords} does and in few rounds: tests sign in thousands of times, and most of their work was to make that
 * slow. How the product hashes is tested by {@code PasswordsTest}.
 */
@Component
@Primary
public class QuickPasswords extends Passwords {
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 100;

    public QuickPasswords() {
        super(
                "pbkdf2@quick-for-tests",
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }
}
