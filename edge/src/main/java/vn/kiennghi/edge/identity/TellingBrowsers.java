package vn.kiennghi.edge.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;

/** What every answer forbids the browser, whatever a page might ask of it. */
final class TellingBrowsers {
    /** Petitions need none of what a device can do. */
    static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
            + " hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    private TellingBrowsers() {}

    /** No other site's window holds ours, none shows our answers as its own, and no page uses the device. */
    static HeadersConfigurer<HttpSecurity> of(HeadersConfigurer<HttpSecurity> headers) {
        return headers.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
