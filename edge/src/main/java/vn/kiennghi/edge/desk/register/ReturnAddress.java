package vn.kiennghi.edge.desk.register;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of the register from which somebody came. It goes through a form, so it may be anything. */
final class ReturnAddress {
    private static final String REGISTER = "/register";
    private static final Pattern OF_REGISTER = Pattern.compile("/register(\\?[A-Za-z0-9%&=._~+,:;!*()@/?-]{0,4000})?");

    private ReturnAddress() {}

    /** Returns the address if it is one of the register, else the register without filters. */
    static String of(@Nullable String sent) {
        return sent != null && OF_REGISTER.matcher(sent).matches() ? sent : REGISTER;
    }
}
