package vn.kiennghi.edge.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import vn.kiennghi.edge.platform.traffic.Places;
import vn.kiennghi.edge.visit.EarlyAnswer;
import vn.kiennghi.edge.visit.EndedVisits;
import vn.kiennghi.edge.visit.FormTokens;
import vn.kiennghi.edge.visit.FormsBeforeReading;
import vn.kiennghi.edge.visit.KeptFormEntries;
import vn.kiennghi.edge.visit.SentAgain;
import vn.kiennghi.edge.visit.SignInAgain;
import vn.kiennghi.edge.visit.SignInAnswers;

/** Who gets in: programs by HTTP Basic at each request, people by a form and a session. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** No inline script or style; Bootstrap's pictures are data. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** What each filter does is of no interest by itself and costs as much as the filters; requests are counted and traced as a whole. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AuthenticationManager authenticationManager(AccountAuthentication accounts, AuthenticationEventPublisher events) {
        ProviderManager manager = new ProviderManager(accounts);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, SignInProblems problems, Places places) throws Exception {
        return http.securityMatcher(RequestsWithoutSession.OF_PROGRAMS)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // A call that bears the cookie of somebody's pages beside its password does not end his visit.
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(OwnPasswordFirst.ofPrograms(), AuthorizationFilter.class)
                .addFilterAfter(new WorkInTurn(places), AuthorizationFilter.class)
                .headers(headers -> TellingBrowsers.of(headers)
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .access((user, request) -> administersTheInstallation(user))
                        .requestMatchers("/v3/**", OwnPasswordFirst.API_ADDRESS)
                        .authenticated()
                        .anyRequest()
                        .access((user, request) -> holdsSomeRole(user)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webChain(
            HttpSecurity http,
            AccountStore accounts,
            SessionsInSecurityLog sessions,
            Places places,
            ObjectProvider<EarlyAnswer> early,
            Clock clock,
            @Value("${kiennghi.session.longest:12h}") Duration longestVisit,
            @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize mostOfForm)
            throws Exception {
        EndedVisits ended = new EndedVisits();
        SignInAnswers answers = new SignInAnswers();
        return http.formLogin(form ->
                        form.loginPage("/sign-in").successHandler(answers).failureHandler(answers))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(sessions)
                        .logoutSuccessUrl("/sign-in?signed-out"))
                .httpBasic(AbstractHttpConfigurer::disable)
                // Whoever has not signed in makes the system keep nothing: neither a session nor the page he asked for.
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(forms -> forms.csrfTokenRepository(FormTokens.inTheBrowser())
                        .csrfTokenRequestHandler(new FormTokens())
                        .requireCsrfProtectionMatcher(FormTokens::areNeededBy))
                .exceptionHandling(
                        failing -> failing.authenticationEntryPoint(ended).accessDeniedHandler(ended))
                .addFilterBefore(
                        new FormsBeforeReading(early.orderedStream().toList(), (int) mostOfForm.toKilobytes()),
                        CsrfFilter.class)
                .addFilterBefore(
                        new ChangedAccounts(accounts, sessions, clock, longestVisit), AuthorizationFilter.class)
                .addFilterBefore(OwnPasswordFirst.ofPeople(), AuthorizationFilter.class)
                .addFilterAfter(new WorkInTurn(places), AuthorizationFilter.class)
                .addFilterAfter(new SentAgain(), WorkInTurn.class)
                .headers(headers -> TellingBrowsers.of(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", SignInAgain.ADDRESS, "/error")
                        .permitAll()
                        .requestMatchers(RequestsWithoutSession.FOR_FILES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Spring's own hidden entries of forms are those of its check of forms; ours go with them. */
    @Bean
    static BeanPostProcessor keptFormEntries() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor entries ? new KeptFormEntries(entries) : bean;
            }
        };
    }

    /** Metrics hold numbers of all councils. */
    private static AuthorizationDecision administersTheInstallation(Supplier<? extends @Nullable Authentication> user) {
        return new AuthorizationDecision(
                signedIn(user).filter(somebody -> somebody.administers(null)).isPresent());
    }

    /** Without any role one may sign in and do nothing. */
    private static AuthorizationDecision holdsSomeRole(Supplier<? extends @Nullable Authentication> user) {
        return new AuthorizationDecision(
                signedIn(user).filter(somebody -> !somebody.grants().isEmpty()).isPresent());
    }

    private static Optional<SignedIn> signedIn(Supplier<? extends @Nullable Authentication> user) {
        Authentication authentication = user.get();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn somebody
                ? Optional.of(somebody)
                : Optional.empty();
    }
}
