package vn.kiennghi.edge.page;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.wording.Words;

/**
 * What a page is made in; an argument of the controllers' methods of all pages that are for people who signed in.
 *
 * @param user who reads the page
 * @param words in the reader's language
 * @param model what the template finds
 */
public record PageContext(SignedIn user, Words words, Model model) {
    /** Has the template find something under a name. */
    public PageContext show(String name, @Nullable Object value) {
        model.addAttribute(name, value);
        return this;
    }
}
