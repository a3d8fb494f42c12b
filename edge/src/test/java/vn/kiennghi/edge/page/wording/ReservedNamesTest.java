package vn.kiennghi.edge.page.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** A page breaks, often only with certain data, where a variable has a name that the template engine keeps for itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReservedNamesTest {
    /** What the engine knows by these names; words of its expression language are no names either. */
    private static final Set<String> RESERVED = Set.of(
            ("session param application request response servletContext ctx root vars locale object execInfo context "
                            + "httpServletRequest httpSession this selectionTarget and or not eq ne neq lt gt le ge div mod "
                            + "true false null new instanceof matches between")
                    .split(" "));

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:th:|data-th-)(each|with|fragment)\\s*=\\s*\"([^\"]*)\"", Pattern.DOTALL);
    /** A name before "=", at the beginning or behind a comma that does not stand within brackets or quotes. */
    private static final Pattern ASSIGNED = Pattern.compile("(?:^|,)\\s*([A-Za-z_]\\w*)\\s*=(?!=)");

    /** A value is put into the model, or shown by a page, under a name, given as it is or by a constant of the same class. */
    private static final Pattern PUT = Pattern.compile(
            "(?:addAttribute|addObject|setAttribute|ModelAttribute|\\.show)\\(\\s*(\"[^\"]+\"|[A-Z_]+)");

    @Test
    void no_template_gives_a_variable_a_reserved_name() throws IOException {
        TreeMap<String, Set<String>> names = new TreeMap<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            names.put(
                    String.valueOf(template.getFilename()),
                    variables(template.getContentAsString(StandardCharsets.UTF_8)));
        }

        assertThat(names).hasSizeGreaterThan(5).containsKey("assigning.html");
        assertThat(names.get("assigning.html")).contains("term", "document", "place", "id", "form");
        assertThat(names)
                .allSatisfy((template, used) -> assertThat(used).as(template).doesNotContainAnyElementsOf(RESERVED));
    }

    @Test
    void no_page_is_given_anything_under_a_reserved_name() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vn/kiennghi/edge"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                all(PUT, code).forEach(name -> names.add(name.startsWith("\"") ? bare(name) : constant(name, code)));
            }
        }
        names.addAll(argumentsOfHandlers());

        assertThat(names).contains("assigning", "sheet", "attempted", "assigningRequest", "words", "shell");
        assertThat(names).doesNotContainAnyElementsOf(RESERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a th:each=\"session : ${all}\">",
                "<a th:each=\"one, request : ${all}\">",
                "<a th:with=\"one=${f(1, 2)}, param = ${'a=b'}\">",
                "<a th:fragment=\"field(name, locale)\">",
                "<a th:fragment='x' th:each=\"\n application : ${all}\">"
            })
    void a_reserved_name_is_seen_wherever_it_stands(String markup) {
        assertThat(variables(markup)).containsAnyElementsOf(RESERVED);
    }

    private static Set<String> variables(String template) {
        Set<String> names = new TreeSet<>();
        Matcher attribute = ATTRIBUTE.matcher(template);
        while (attribute.find()) {
            String value = attribute.group(2);
            names.addAll(
                    switch (attribute.group(1)) {
                        case "each" ->
                            List.of(value.substring(0, value.indexOf(':'))
                                    .strip()
                                    .split("\\s*,\\s*"));
                        case "with" -> all(ASSIGNED, withoutBrackets(value));
                        default ->
                            value.indexOf('(') < 0
                                    ? List.<String>of()
                                    : List.of(value.substring(value.indexOf('(') + 1, value.indexOf(')'))
                                            .strip()
                                            .split("\\s*,\\s*"));
                    });
        }
        return names;
    }

    /** Arguments of handlers that are bound from a request are in the model under the names of their types. */
    private static Set<String> argumentsOfHandlers() {
        Set<String> names = new TreeSet<>();
        JavaClasses pages = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.kiennghi.edge");
        pages.stream()
                .flatMap(page -> page.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class)
                        || method.isAnnotatedWith(ModelAttribute.class))
                .map(JavaMethod::getParameters)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getAnnotations().isEmpty())
                .map(JavaParameter::getRawType)
                .forEach(type -> names.add(Introspector.decapitalize(type.getSimpleName())));
        // Spring hands these over itself and does not put them into the model.
        names.removeAll(Set.of("model", "locale", "httpServletRequest", "httpServletResponse"));
        return names;
    }

    private static String constant(String name, String code) {
        return all(Pattern.compile("String " + name + " = (\"[^\"]+\");"), code).stream()
                .map(ReservedNamesTest::bare)
                .findFirst()
                .orElse(name);
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String withoutBrackets(String expression) {
        String before;
        String bare = expression.replaceAll("'[^']*'|\\|[^|]*\\|", "x");
        do {
            before = bare;
            bare = bare.replaceAll("\\([^()]*\\)|\\{[^{}]*}|\\[[^\\[\\]]*]", "x");
        } while (!bare.equals(before));
        return bare;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
