package vn.kiennghi.edge.page.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.kiennghi.edge.identity.SignedIn;

/** There is no such page, or not for this user. */
public final class PageRefused extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    private PageRefused(HttpStatus status) {
        super(status);
    }

    /** The address names nothing. */
    public static PageRefused notFound() {
        return new PageRefused(HttpStatus.NOT_FOUND);
    }

    /**
     * Lets the user pass who may read what belongs to the council: any role in it suffices.
     *
     * @throws PageRefused otherwise
     */
    public static void unlessReadable(SignedIn user, String councilId) {
        if (!user.mayRead(councilId)) {
            throw new PageRefused(HttpStatus.FORBIDDEN);
        }
    }

    /**
     * Lets the user pass who administers the council.
     *
     * @param councilId the council; null: the whole installation
     * @throws PageRefused otherwise
     */
    public static void unlessAdministrator(SignedIn user, @Nullable String councilId) {
        if (!user.administers(councilId)) {
            throw new PageRefused(HttpStatus.FORBIDDEN);
        }
    }

    /** The page is not for this user. */
    public static PageRefused forbidden() {
        return new PageRefused(HttpStatus.FORBIDDEN);
    }

    /** The address has a part of the wrong form. */
    public static PageRefused malformed() {
        return new PageRefused(HttpStatus.BAD_REQUEST);
    }
}
