package vn.kiennghi.edge.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Who is believed what he says about the browser's address, host and protocol: the proxies that the setting names, nobody where it names
 * none. Tomcat takes a list without any slash for a regular expression and an empty item for this machine; people mean addresses.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String SETTING = "server.tomcat.remoteip.internal-proxies";

    private final String networks;

    TrustedProxies(Environment environment) {
        this.networks = Stream.of(environment.getProperty(SETTING, "").split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(TrustedProxies::network)
                .collect(Collectors.joining(","));
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.getEngineValves().stream()
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .forEach(valve -> valve.setInternalProxies(networks));
    }

    private static String network(String one) {
        if (one.contains("/")) {
            return one;
        }
        return one + (one.contains(":") ? "/128" : "/32");
    }
}
