package vn.kiennghi.query.distributed;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.StringUtils;
import vn.kiennghi.edge.platform.RandomIds;

/** Wires the sessions of the web pages; timeout and cookie follow the settings that also count where Tomcat keeps sessions. */
@Configuration(proxyBeanMethods = false)
@Profile(QueryService.PROFILE)
class WebSessionConfiguration {
    @Bean
    MongoSessions mongoSessions(
            @Qualifier("keptDatabase") MongoDatabase database,
            RandomIds randomIds,
            InstantSource clock,
            @Value("${server.servlet.session.timeout:8h}") Duration longestIdle) {
        return new MongoSessions(database, randomIds::sessionId, longestIdle, clock);
    }

    @Bean
    FilterRegistrationBean<WebSessionFilter> webSessionFilter(
            MongoSessions sessions,
            @Value("${server.servlet.session.cookie.name:JSESSIONID}") String name,
            @Value("${server.servlet.session.cookie.http-only:true}") boolean httpOnly,
            @Value("${server.servlet.session.cookie.same-site:lax}") String sameSite,
            @Value("${server.servlet.session.cookie.secure:#{null}}") Optional<Boolean> secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(httpOnly);
        cookie.setSameSite(StringUtils.capitalize(sameSite));
        cookie.setUseBase64Encoding(false);
        // Where nothing is set, it is secure if the request is.
        secure.ifPresent(cookie::setUseSecureCookie);
        CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(cookie);
        FilterRegistrationBean<WebSessionFilter> filter =
                new FilterRegistrationBean<>(new WebSessionFilter(sessions, cookies));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return filter;
    }
}
