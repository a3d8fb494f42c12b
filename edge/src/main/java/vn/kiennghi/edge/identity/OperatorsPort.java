package vn.kiennghi.edge.identity;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Where health and metrics have a port of their own, which nobody publishes, they are read there without an account: whoever measures
 * needs no password of a user. There is nothing else on that port. Where they share the port of the web app, they stay with the ADMIN of all
 * councils.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class OperatorsPort {
    private static final String ACTUAL = "local.management.port";

    @Bean
    @Order(0)
    SecurityFilterChain operatorsChain(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request ->
                        environment.getProperty(ACTUAL, Integer.class, 0).equals(request.getLocalPort()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
