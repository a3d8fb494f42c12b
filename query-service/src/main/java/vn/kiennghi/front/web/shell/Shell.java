package vn.kiennghi.front.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param user name of the signed-in user; null before sign-in
 * @param language code of the page's language
 * @param inOtherLanguage address of the same page in the other language
 */
public record Shell(@Nullable String user, String language, String inOtherLanguage) {}
