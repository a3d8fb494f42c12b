package vn.kiennghi.front.web.figures;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.front.web.register.RegisterLink;

/**
 * A number of petitions.
 *
 * @param register where they are listed; null if there are none or no filter names them
 */
record Count(int number, @Nullable String register) {
    static Count of(int number, @Nullable RegisterLink register) {
        return new Count(number, number == 0 || register == null ? null : register.address());
    }
}
