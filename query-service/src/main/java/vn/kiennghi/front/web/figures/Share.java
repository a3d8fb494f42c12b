package vn.kiennghi.front.web.figures;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.front.web.register.RegisterLink;

/**
 * A percentage as it stands on the page: never without n and d (R12).
 *
 * @param register where the n petitions are listed; null where no filter names them or n is 0
 */
record Share(int n, int d, String text, @Nullable String register) {
    static Share of(Rate rate, @Nullable RegisterLink register) {
        return new Share(
                rate.n(), rate.d(), rate.text(), rate.n() == 0 || register == null ? null : register.address());
    }
}
