package vn.kiennghi.edge.page.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.kiennghi.edge.page.wording.Languages;

/** Changes the language by {@code ?lang=}; a language without pages changes nothing. */
final class LanguageSwitch extends LocaleChangeInterceptor {
    LanguageSwitch() {
        setParamName(Languages.PARAMETER);
        setIgnoreInvalidLocale(true);
    }

    /** The page that tells of a failure is made for requests, too, whose parameters cannot be read. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException {
        return request.getDispatcherType() == DispatcherType.ERROR || super.preHandle(request, response, handler);
    }

    @Override
    protected Locale parseLocaleValue(String code) {
        return Languages.ofCode(code)
                .map(Languages::locale)
                .orElseThrow(() -> new IllegalArgumentException("No pages in this language"));
    }
}
