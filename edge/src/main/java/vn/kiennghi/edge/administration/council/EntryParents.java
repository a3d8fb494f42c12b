package vn.kiennghi.edge.administration.council;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;

/** Finds and shows what lists of entries belong to: councils, sessions. */
interface EntryParents<P> {
    /**
     * Returns the one of that id.
     *
     * @throws PageRefused if there is none or it may not be looked at
     */
    P require(String id, SignedIn user);

    /** Returns where it is shown. */
    Place place(P parent, Words words);

    /**
     * Returns the view of its page.
     *
     * @param refused a form of the page that was refused; null: none was
     */
    String show(String id, @Nullable FilledForm refused, PageContext page);

    /**
     * A page with lists of entries.
     *
     * @param name what it is about
     * @param language the language of that name; null: the reader's
     * @param back the key of the words that lead back to it
     */
    record Place(String address, String name, @Nullable String language, String back) {}
}
