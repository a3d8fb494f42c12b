package vn.kiennghi.edge.page.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.visit.KeptForms;

/**
 * What stands around a page.
 *
 * @param user name of the signed-in user; null before sign-in
 * @param entries the main navigation; empty before sign-in
 * @param notes what an administrator of the installation must know; empty for everybody else
 * @param language code of the page's language
 * @param inOtherLanguage address of the same page in the other language
 * @param keptForms forms of this visit that could not be taken and wait to be sent again; empty before sign-in
 * @param oldData that the page may show old data; null: it shows all that is recorded
 */
public record Shell(
        @Nullable String user,
        List<Navigation.Entry> entries,
        List<InstallationNote> notes,
        String language,
        String inOtherLanguage,
        List<KeptForms.Waiting> keptForms,
        @Nullable OldData oldData) {

    /**
     * @param behind recorded steps that the page does not show yet
     * @param since from when on something may be missing
     */
    public record OldData(long behind, Instant since) {}
}
