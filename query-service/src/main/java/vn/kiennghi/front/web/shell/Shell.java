package vn.kiennghi.front.web.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param user name of the signed-in user; null before sign-in
 * @param entries the main navigation; empty before sign-in
 * @param notes what an administrator of the installation must know; empty for everybody else
 * @param language code of the page's language
 * @param inOtherLanguage address of the same page in the other language
 */
public record Shell(
        @Nullable String user,
        List<Navigation.Entry> entries,
        List<InstallationNote> notes,
        String language,
        String inOtherLanguage) {}
