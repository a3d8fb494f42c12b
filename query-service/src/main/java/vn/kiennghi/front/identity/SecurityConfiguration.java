package vn.kiennghi.front.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in: programs by HTTP Basic at each request, people by a form and a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** No inline script or style; Bootstrap's pictures are data. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    AuthenticationManager authenticationManager(AccountAuthentication accounts) {
        return new ProviderManager(accounts);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, SignInProblems problems) throws Exception {
        return http.securityMatcher(RequestsWithoutSession.OF_PROGRAMS)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/v3/**")
                        .authenticated()
                        .anyRequest()
                        .access((user, request) -> holdsSomeRole(user)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webChain(HttpSecurity http, AccountStore accounts) throws Exception {
        return http.formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl("/")
                        .failureHandler(SecurityConfiguration::askAgain))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ChangedAccounts(accounts), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/error")
                        .permitAll()
                        .requestMatchers(RequestsWithoutSession.FOR_FILES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** The page says no more than that it failed, so the failure is not kept in the session. */
    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in?error");
    }

    /** Without any role one may sign in and do nothing. */
    private static AuthorizationDecision holdsSomeRole(Supplier<? extends @Nullable Authentication> user) {
        Authentication authentication = user.get();
        return new AuthorizationDecision(authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !signedIn.grants().isEmpty());
    }
}
