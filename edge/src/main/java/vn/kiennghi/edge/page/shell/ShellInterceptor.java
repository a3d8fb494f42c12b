package vn.kiennghi.edge.page.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.wording.Languages;
import vn.kiennghi.edge.page.wording.WordsByLanguage;
import vn.kiennghi.edge.visit.KeptForms;
import vn.kiennghi.messaging.reading.ReadSide;

/** Lays out the shell and the words for every page, those of errors included. */
final class ShellInterceptor implements HandlerInterceptor {
    /** Name of the {@link Shell} in the request. */
    static final String SHELL = "shell";
    /** Name of the words in the request. */
    static final String WORDS = "words";

    private final WordsByLanguage wording;
    private final Navigation navigation;
    private final ReadSide readSide;
    private final InstallationNotes notes;

    ShellInterceptor(WordsByLanguage wording, Navigation navigation, ReadSide readSide, InstallationNotes notes) {
        this.wording = wording;
        this.navigation = navigation;
        this.readSide = readSide;
        this.notes = notes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale locale = RequestContextUtils.getLocale(request);
        request.setAttribute(WORDS, wording.in(locale));
        request.setAttribute(
                SHELL,
                new Shell(
                        request.getRemoteUser(),
                        entries(request),
                        notes(request),
                        locale.getLanguage(),
                        inOther(locale, request),
                        request.getUserPrincipal() == null ? List.of() : KeptForms.waiting(request),
                        oldData(request)));
        return true;
    }

    /** Before sign-in a page shows no data. */
    private Shell.@Nullable OldData oldData(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? null
                : readSide.lag()
                        .map(lag -> new Shell.OldData(lag.behind(), lag.since()))
                        .orElse(null);
    }

    private List<InstallationNote> notes(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof SignedIn user
                        && user.administers(null)
                ? notes.now()
                : List.of();
    }

    private List<Navigation.Entry> entries(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof SignedIn user
                ? navigation.entries(
                        user,
                        request.getRequestURI()
                                .substring(request.getContextPath().length()))
                : List.of();
    }

    private static String inOther(Locale locale, HttpServletRequest request) {
        Languages other = locale.equals(Languages.ENGLISH.locale()) ? Languages.VIETNAMESE : Languages.ENGLISH;
        return AskedAgain.address(request)
                .replaceQueryParam(Languages.PARAMETER, other.code())
                .build()
                .toUriString();
    }
}
