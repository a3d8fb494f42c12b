package vn.kiennghi.edge.web.council;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.page.PageContext;
import vn.kiennghi.edge.web.reading.Choice;
import vn.kiennghi.edge.web.reading.PageRefused;

/**
 * A list of entries that belong to something, such as the fields of a council: on that thing's page one is added, and each has a page on
 * which it is changed. A subclass describes one such list; its {@code @RequestMapping} is the list's address and has the variable
 * {@code parentId}.
 *
 * @param <P> what the entries belong to
 * @param <E> an entry as it is shown
 * @param <B> what is said of one
 */
abstract class EntryPages<P, E, B> {
    private final CommandDispatch commands;
    private final EntryTexts texts;

    /** @param texts the name of the form of an entry, and how its page is worded */
    EntryPages(CommandDispatch commands, EntryTexts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /**
     * Returns what the entries belong to.
     *
     * @throws PageRefused if there is none or its reader may not look at it
     */
    abstract P parent(String parentId, PageContext page);

    /** Returns where the list is shown. */
    abstract EntryPlace place(P parent, PageContext page);

    abstract List<E> entries(P parent);

    abstract String id(E entry);

    /** Returns what an entry is called. */
    abstract String name(E entry);

    /** Returns the form with what is recorded of an entry. */
    abstract FilledForm present(E entry, FilledForm empty);

    /** Returns what can be picked for the one entry of the form that is a choice. */
    abstract List<Choice> choices(P parent, PageContext page);

    /**
     * Returns what the form says.
     *
     * @throws ProblemException if entries of it are missing or wrong
     */
    abstract B body(SentForm sent);

    /** Returns what an entry is called of which that is said. */
    abstract String named(B body);

    /**
     * Returns an id for a new entry.
     *
     * @throws ProblemException if there is such an entry: a form that is sent twice adds one
     */
    abstract String newId(P parent, B body);

    abstract ScopedCommand command(P parent, String id, B body);

    /** Returns the view of the page that the entries are on, with a form that was refused. */
    abstract String again(String parentId, FilledForm refused, PageContext page);

    @PostMapping
    final String add(@PathVariable String parentId, SentForm sent, PageContext page) {
        P parent = parent(parentId, page);
        return sent.attempt(
                texts.form(),
                () -> {
                    B body = body(sent);
                    commands.send(command(parent, newId(parent, body), body));
                    sent.notice(page.words().say(texts.form() + ".added", named(body)));
                    return "redirect:" + place(parent, page).list();
                },
                refused -> again(parentId, refused, page));
    }

    @GetMapping("/{entryId}")
    final String show(@PathVariable String parentId, @PathVariable String entryId, PageContext page) {
        P parent = parent(parentId, page);
        E entry = entry(parent, entryId);
        return sheet(parent, entry, present(entry, FilledForm.empty(texts.form())), page);
    }

    @PostMapping("/{entryId}")
    final String change(@PathVariable String parentId, @PathVariable String entryId, SentForm sent, PageContext page) {
        P parent = parent(parentId, page);
        E entry = entry(parent, entryId);
        return sent.attempt(
                texts.form(),
                () -> {
                    commands.send(command(parent, entryId, body(sent)));
                    sent.notice(page.words().say("changed"));
                    return "redirect:" + place(parent, page).list();
                },
                refused -> sheet(parent, entry, refused, page));
    }

    private E entry(P parent, String entryId) {
        return entries(parent).stream()
                .filter(entry -> id(entry).equals(entryId))
                .findFirst()
                .orElseThrow(PageRefused::notFound);
    }

    private String sheet(P parent, E entry, FilledForm form, PageContext page) {
        page.show("sheet", new EntrySheet(texts, place(parent, page), id(entry), name(entry)))
                .show("form", form)
                .show("choices", choices(parent, page));
        return "entry";
    }
}
