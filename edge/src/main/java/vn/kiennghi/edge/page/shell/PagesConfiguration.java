package vn.kiennghi.edge.page.shell;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;
import vn.kiennghi.edge.page.wording.Languages;
import vn.kiennghi.edge.page.wording.TextsOfPages;
import vn.kiennghi.edge.page.wording.WordsByLanguage;
import vn.kiennghi.messaging.reading.ReadSide;

/** Wires the pages: their texts, their language, what surrounds them. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private static final List<String> NO_PAGES = List.of(
            "/api/**",
            "/public/**",
            "/actuator/**",
            "/v3/**",
            StaticFiles.ROOT + "**",
            "/webjars/**",
            "/css/**",
            "/js/**",
            "/favicon.*");

    private final WordsByLanguage wording;
    private final Navigation navigation;
    private final ReadSide readSide;
    private final ObjectProvider<InstallationNotes> notes;

    PagesConfiguration(
            WordsByLanguage wording,
            Navigation navigation,
            ReadSide readSide,
            ObjectProvider<InstallationNotes> notes) {
        this.wording = wording;
        this.navigation = navigation;
        this.readSide = readSide;
        this.notes = notes;
    }

    /** Not a candidate for others' injection: the pages' texts are theirs alone. */
    @Bean(defaultCandidate = false)
    static MessageSource pageMessages() {
        return new TextsOfPages();
    }

    @Bean
    static WordsByLanguage wording(@Qualifier("pageMessages") MessageSource messages) {
        return new WordsByLanguage(messages);
    }

    @Bean
    static SpringTemplateEngine templateEngine(
            ObjectProvider<ITemplateResolver> resolvers,
            @Qualifier("pageMessages") MessageSource messages,
            StaticFiles files) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setLinkBuilder(new StaticLinks(files));
        resolvers.orderedStream().forEach(engine::addTemplateResolver);
        return engine;
    }

    @Bean
    static SimpleUrlHandlerMapping staticFileMapping(StaticFiles files) {
        return new SimpleUrlHandlerMapping(
                Map.of(StaticFiles.ROOT + "**", new StaticFileHandler(files)), Ordered.HIGHEST_PRECEDENCE);
    }

    /** A page is Vietnamese until its reader switches; the API goes by Accept-Language and does not ask here. */
    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("kiennghi-lang");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setDefaultLocale(Languages.VIETNAMESE.locale());
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch()).excludePathPatterns(NO_PAGES);
        registry.addInterceptor(new ShellInterceptor(
                        wording, navigation, readSide, notes.getIfAvailable(() -> InstallationNotes.NONE)))
                .excludePathPatterns(NO_PAGES);
    }
}
