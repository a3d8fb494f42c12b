package vn.kiennghi.edge.page.wording;

import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of the pages from their bundles. A text may have a form for one and a form for many, see {@link CountedForm}. */
public final class TextsOfPages extends ResourceBundleMessageSource {
    /** Reads the bundles that {@link PageTexts} lists; Vietnamese where a language is not known. */
    public TextsOfPages() {
        setBasenames(PageTexts.BUNDLES.toArray(String[]::new));
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setDefaultLocale(Languages.VIETNAMESE.locale());
        setFallbackToSystemLocale(false);
        setAlwaysUseMessageFormat(true);
    }

    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        MessageFormat message = super.createMessageFormat(text, locale);
        Format[] formats = message.getFormats();
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] instanceof ChoiceFormat choices) {
                message.setFormat(i, new CountedForm(choices));
            }
        }
        return message;
    }
}
