package vn.kiennghi.edge.platform;

import java.security.SecureRandom;

/** Passwords that the system makes up: easy to read aloud, hard to guess. */
public final class GeneratedPassword {
    /** Without characters that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    /** Returns a new password of 16 characters in groups of four, about 79 bits. */
    public static String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
