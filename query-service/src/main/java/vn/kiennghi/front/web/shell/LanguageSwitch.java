package vn.kiennghi.front.web.shell;

import java.util.Locale;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.kiennghi.front.web.text.Languages;

/** Changes the language by {@code ?lang=}; a language without pages changes nothing. */
final class LanguageSwitch extends LocaleChangeInterceptor {
    LanguageSwitch() {
        setParamName(Languages.PARAMETER);
        setIgnoreInvalidLocale(true);
    }

    @Override
    protected Locale parseLocaleValue(String code) {
        return Languages.ofCode(code)
                .map(Languages::locale)
                .orElseThrow(() -> new IllegalArgumentException("No pages in this language"));
    }
}
