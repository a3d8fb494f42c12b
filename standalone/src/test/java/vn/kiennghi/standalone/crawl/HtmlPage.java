package vn.kiennghi.standalone.crawl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.unbescape.html.HtmlEscape;

/** A page as a browser reads it: its words, its links, its forms. */
final class HtmlPage {
    private final List<Element> elements = new ArrayList<>();

    private HtmlPage(INestableNode document) {
        gather(document);
    }

    static HtmlPage read(String html) {
        try {
            return new HtmlPage(new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html));
        } catch (ParseException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** Returns the page's title. */
    String title() {
        return all("title").findFirst().map(HtmlPage::words).orElse("");
    }

    /** Returns the addresses of the links, as they stand in the page. */
    List<String> links() {
        return all("a").flatMap(link -> attribute(link, "href").stream())
                .distinct()
                .toList();
    }

    /** Returns whether an element has that id. */
    boolean holds(String id) {
        return element(id).isPresent();
    }

    /** Returns the addresses of the links in the element with that id. */
    List<String> linksIn(String id) {
        return element(id).stream()
                .flatMap(element -> within(element).stream())
                .filter(element -> element.elementNameMatches("a"))
                .flatMap(link -> attribute(link, "href").stream())
                .toList();
    }

    /** Returns whether the element with that id has the role. */
    boolean hasRole(String id, String role) {
        return element(id)
                .flatMap(element -> attribute(element, "role"))
                .filter(role::equals)
                .isPresent();
    }

    /** Returns the forms that are sent, each button of a form as one of its own. */
    List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        all("form")
                .filter(form -> attribute(form, "method")
                        .filter("post"::equalsIgnoreCase)
                        .isPresent())
                .forEach(form -> buttons(form).forEach(button -> forms.add(form(form, button))));
        return forms;
    }

    /**
     * A form that can be sent.
     *
     * @param action where it goes
     * @param entries what stands in it
     * @param hidden names of the entries that nobody sees
     * @param boxes what its boxes would say that are not checked
     * @param multipart whether it sends a file
     */
    record Form(
            String action,
            Map<String, List<String>> entries,
            Set<String> hidden,
            Map<String, List<String>> boxes,
            boolean multipart) {

        /** Returns the form with other entries. */
        Form filled(Map<String, List<String>> others) {
            return new Form(action, others, hidden, boxes, multipart);
        }

        /** Returns the form as it goes elsewhere. */
        Form to(String address) {
            return new Form(address, entries, hidden, boxes, multipart);
        }

        /** Returns the form with every box checked. */
        Form checked() {
            Map<String, List<String>> all = new HashMap<>(entries);
            boxes.forEach((name, values) -> all.merge(
                    name,
                    values,
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
            return filled(all);
        }

        /** Where it goes without ids and names, and its entries without the numbers of rows and petitions. */
        String shape() {
            return action.replaceAll("/[a-z2-7]{26}(?=/|$)|/[0-9a-f]{26,40}(?=/|$)", "/{id}")
                            .replaceAll("/(councils|agencies|fields|terms|meetings)/[^/]+", "/$1/{id}")
                    + entries.keySet().stream().map(Form::kind).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Returns one entry of each kind, where a page has the same entries in many rows. */
        List<String> kindsOf(Collection<String> names) {
            return List.copyOf(names.stream()
                    .sorted()
                    .collect(Collectors.toMap(Form::kind, name -> name, (first, later) -> first, TreeMap::new))
                    .values());
        }

        private static String kind(String name) {
            return name.replaceAll("\\.[a-z2-7]{26}", ".{id}").replaceAll("\\[[0-9]+]", "[]");
        }

        /** Returns the form with another value in an entry. */
        Form with(String entry, String... values) {
            Map<String, List<String>> changed = new HashMap<>(entries);
            changed.put(entry, List.of(values));
            return filled(changed);
        }
    }

    private Form form(Element form, Element button) {
        Map<String, List<String>> entries = new HashMap<>();
        Map<String, List<String>> boxes = new HashMap<>();
        controls(form)
                .filter(HtmlPage::isUnchecked)
                .forEach(box -> boxes.computeIfAbsent(attribute(box, "name").orElse("?"), none -> new ArrayList<>())
                        .add(attribute(box, "value").orElse("on")));
        Set<String> hidden = controls(form)
                .filter(control ->
                        attribute(control, "type").filter("hidden"::equals).isPresent())
                .flatMap(control -> attribute(control, "name").stream())
                .collect(Collectors.toSet());
        controls(form)
                .forEach(control -> attribute(control, "name")
                        .ifPresent(name -> values(control)
                                .forEach(value -> entries.computeIfAbsent(name, none -> new ArrayList<>())
                                        .add(value))));
        attribute(button, "name")
                .ifPresent(name ->
                        entries.put(name, List.of(attribute(button, "value").orElse(""))));
        return new Form(
                attribute(button, "formaction")
                        .or(() -> attribute(form, "action"))
                        .orElse(""),
                entries,
                hidden,
                boxes,
                attribute(form, "enctype").isPresent());
    }

    /** What would be sent of a control: nothing of a box that is not checked. */
    private static List<String> values(Element control) {
        return switch (control.getElementName()) {
            case "textarea" -> List.of(words(control));
            case "select" -> {
                List<Element> options = within(control).stream()
                        .filter(element -> element.elementNameMatches("option"))
                        .toList();
                yield options.stream()
                        .filter(option -> option.hasAttribute("selected"))
                        .findFirst()
                        .or(() -> options.stream().findFirst())
                        .map(option -> attribute(option, "value").orElse(words(option)))
                        .stream()
                        .toList();
            }
            default ->
                switch (attribute(control, "type").orElse("text")) {
                    case "checkbox", "radio" ->
                        control.hasAttribute("checked")
                                ? List.of(attribute(control, "value").orElse("on"))
                                : List.of();
                    case "submit", "button", "file" -> List.of();
                    default -> List.of(attribute(control, "value").orElse(""));
                };
        };
    }

    private static boolean isUnchecked(Element control) {
        return attribute(control, "type").filter("checkbox"::equals).isPresent() && !control.hasAttribute("checked");
    }

    private Stream<Element> controls(Element form) {
        Predicate<Element> control =
                element -> Stream.of("input", "select", "textarea").anyMatch(element::elementNameMatches);
        return Stream.concat(
                within(form).stream().filter(control).filter(element -> !element.hasAttribute("form")),
                belonging(form).filter(control));
    }

    private Stream<Element> buttons(Element form) {
        return Stream.concat(within(form).stream(), belonging(form))
                .filter(element -> element.elementNameMatches("button")
                        && attribute(element, "type").orElse("submit").equals("submit"));
    }

    private Stream<Element> belonging(Element form) {
        return attribute(form, "id").stream()
                .flatMap(id -> elements.stream()
                        .filter(element ->
                                attribute(element, "form").filter(id::equals).isPresent()));
    }

    private Optional<Element> element(String id) {
        return elements.stream()
                .filter(element -> attribute(element, "id").filter(id::equals).isPresent())
                .findFirst();
    }

    private Stream<Element> all(String name) {
        return elements.stream().filter(element -> element.elementNameMatches(name));
    }

    private void gather(INestableNode node) {
        for (INode child : node.getChildren()) {
            if (child instanceof Element element) {
                elements.add(element);
                gather(element);
            }
        }
    }

    private static List<Element> within(INestableNode node) {
        List<Element> found = new ArrayList<>();
        for (INode child : node.getChildren()) {
            if (child instanceof Element element) {
                found.add(element);
                found.addAll(within(element));
            }
        }
        return found;
    }

    private static String words(INestableNode node) {
        StringBuilder words = new StringBuilder();
        for (INode child : node.getChildren()) {
            if (child instanceof Text text) {
                words.append(HtmlEscape.unescapeHtml(text.getContent()));
            } else if (child instanceof INestableNode nested) {
                words.append(words(nested));
            }
        }
        return words.toString().strip();
    }

    private static Optional<String> attribute(Element element, String name) {
        return Optional.ofNullable(element.getAttributeValue(name)).map(HtmlEscape::unescapeHtml);
    }
}
