package vn.kiennghi.edge.administration.council;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * A list of entries that belong to something, such as the fields of a council: on that thing's page one is added, and each has a page on
 * which it is changed. A subclass describes one such list; its {@code @RequestMapping} is the list's address and has the variable
 * {@code parentId}.
 *
 * @param <P> what the entries belong to
 */
abstract class EntryPages<P> {
    private final CommandDispatch commands;
    private final EntryParents<P> parents;
    private final EntryTexts texts;

    EntryPages(CommandDispatch commands, EntryParents<P> parents, EntryTexts texts) {
        this.commands = commands;
        this.parents = parents;
        this.texts = texts;
    }

    /**
     * An entry as it is recorded.
     *
     * @param name what it is called
     * @param form the form with what is recorded of it
     */
    record Entry(String id, String name, FilledForm form) {}

    /**
     * What a form says of an entry.
     *
     * @param name what the entry is called
     * @param newId gives an id for a new one; throws {@link ProblemException} if there is such an entry: a form that is sent twice adds one
     * @param command records it under an id
     */
    record Said(String name, Supplier<String> newId, Function<String, ScopedCommand> command) {}

    /** Returns the entries; each form begins with the empty one. */
    abstract List<Entry> entries(P parent, FilledForm empty);

    /** Returns what can be picked for the one entry of the form that is a choice. */
    abstract List<Choice> choices(P parent, PageContext page);

    /**
     * Returns what the form says.
     *
     * @throws ProblemException if entries of it are missing or wrong
     */
    abstract Said said(P parent, SentForm sent);

    /** Returns an id for a new entry of that name, which no other may have; see {@link NewEntry}. */
    final String newId(P parent, String name) {
        return NewEntry.id(name, entries(parent).stream().collect(Collectors.toMap(Entry::id, Entry::name)));
    }

    @PostMapping
    final String add(@PathVariable String parentId, SentForm sent, PageContext page) {
        P parent = parents.require(parentId, page.user());
        return sent.attempt(
                texts.form(),
                () -> {
                    Said said = said(parent, sent);
                    commands.send(said.command().apply(said.newId().get()));
                    sent.notice(page.words().say(texts.form() + ".added", said.name()));
                    return "redirect:" + list(parent, page);
                },
                refused -> parents.show(parentId, refused, page));
    }

    @GetMapping("/{entryId}")
    final String show(@PathVariable String parentId, @PathVariable String entryId, PageContext page) {
        P parent = parents.require(parentId, page.user());
        Entry entry = entry(parent, entryId);
        return sheet(parent, entry, entry.form(), page);
    }

    @PostMapping("/{entryId}")
    final String change(@PathVariable String parentId, @PathVariable String entryId, SentForm sent, PageContext page) {
        P parent = parents.require(parentId, page.user());
        Entry entry = entry(parent, entryId);
        return sent.attempt(
                texts.form(),
                () -> {
                    commands.send(said(parent, sent).command().apply(entryId));
                    sent.notice(page.words().say("changed"));
                    return "redirect:" + list(parent, page);
                },
                refused -> sheet(parent, entry, refused, page));
    }

    private List<Entry> entries(P parent) {
        return entries(parent, FilledForm.empty(texts.form()));
    }

    private Entry entry(P parent, String entryId) {
        return entries(parent).stream()
                .filter(entry -> entry.id().equals(entryId))
                .findFirst()
                .orElseThrow(PageRefused::notFound);
    }

    private String list(P parent, PageContext page) {
        return parents.place(parent, page.words()).address() + "#" + texts.part();
    }

    private String sheet(P parent, Entry entry, FilledForm form, PageContext page) {
        EntryParents.Place place = parents.place(parent, page.words());
        page.show("entry", entry)
                .show("texts", texts)
                .show("place", place)
                .show("address", place.address() + "/" + texts.part() + "/" + entry.id())
                .show("form", form)
                .show("choices", choices(parent, page));
        return "entry";
    }
}
