package vn.kiennghi.edge.desk.register;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.util.MultiValueMap;
import vn.kiennghi.api.petition.FilterValue;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.wording.WrittenDay;

/** What the reader of the register asks for in its address; an empty entry of the form filters nothing. */
final class RegisterRequest {
    /** How many petitions stand on a page unless the reader chooses. */
    static final int ON_A_PAGE = 50;

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
    private static final Set<PetitionFilter> OF_A_SEARCH =
            EnumSet.of(PetitionFilter.TERM, PetitionFilter.SESSION, PetitionFilter.WORDS);

    private RegisterRequest() {}

    /**
     * Returns the question for the page.
     *
     * @param sent the parameters of the address; those that are none of the register's say nothing
     * @param councils the councils whose petitions may be seen; null: all
     * @throws PageRefused if a value has the wrong form, or a page of that size is more than can be asked for
     */
    static FindPetitions read(MultiValueMap<String, String> sent, @Nullable Set<String> councils) {
        FindPetitions query = FindPetitions.of(councils);
        for (PetitionFilter filter : PetitionFilter.values()) {
            query = query.with(filter, value(sent, filter));
        }
        Integer limit = (Integer) converted(sent, "limit", TypeDescriptor.valueOf(Integer.class));
        if (limit != null && (limit < 1 || limit > PetitionQuery.LARGEST_PAGE)) {
            throw PageRefused.malformed();
        }
        return withinTerm(query)
                .sortedBy(text(sent, "sort"))
                .page(limit == null ? ON_A_PAGE : limit, text(sent, "cursor"));
    }

    private static @Nullable Object value(MultiValueMap<String, String> sent, PetitionFilter filter) {
        String name = filter.parameter();
        return switch (filter.value()) {
            case FilterValue.Text text -> text(sent, name);
            case FilterValue.Day day -> day(sent, name);
            case FilterValue.YesOrNo yesOrNo -> converted(sent, name, TypeDescriptor.valueOf(Boolean.class));
            case FilterValue.OneOf<?>(var type) -> converted(sent, name, TypeDescriptor.valueOf(type));
            case FilterValue.SomeOf<?>(var type) -> some(converted(sent, name, setOf(type)));
        };
    }

    private static TypeDescriptor setOf(Class<?> type) {
        return TypeDescriptor.collection(Set.class, TypeDescriptor.valueOf(type));
    }

    /** What stands between two commas without anything there becomes null. */
    private static @Nullable Object some(@Nullable Object read) {
        return read instanceof Collection<?> all
                ? all.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet())
                : null;
    }

    private static @Nullable Object day(MultiValueMap<String, String> sent, String name) {
        WrittenDay day = WrittenDay.of(text(sent, name));
        if (day.isWrong()) {
            throw PageRefused.malformed();
        }
        return day.day();
    }

    private static @Nullable String text(MultiValueMap<String, String> sent, String name) {
        String text = (String) converted(sent, name, TypeDescriptor.valueOf(String.class));
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Object converted(MultiValueMap<String, String> sent, String name, TypeDescriptor type) {
        List<String> values = sent.get(name);
        if (values == null || values.stream().allMatch(String::isBlank)) {
            return null;
        }
        Object source = values.size() == 1 ? values.getFirst() : values.toArray(String[]::new);
        try {
            return CONVERSION.convert(source, TypeDescriptor.forObject(source), type);
        } catch (ConversionException wrong) {
            throw PageRefused.malformed();
        }
    }

    /** Whoever picks another term in the form still sends the session picked before. */
    private static FindPetitions withinTerm(FindPetitions query) {
        String term = query.text(PetitionFilter.TERM);
        String session = query.text(PetitionFilter.SESSION);
        return session == null || term == null || session.startsWith(term + ".")
                ? query
                : query.with(PetitionFilter.SESSION, null);
    }

    /** Returns whether the first page is asked for of what holds a text, in a term or a session at most, whatever else is the case. */
    static boolean searchesAlone(FindPetitions query) {
        return query.cursor() == null
                && query.text(PetitionFilter.WORDS) != null
                && OF_A_SEARCH.containsAll(query.filters().keySet());
    }

    /** Returns whether anything but the term is filtered by. */
    static boolean isNarrowed(FindPetitions query) {
        return query.filters().keySet().stream().anyMatch(filter -> filter != PetitionFilter.TERM);
    }

    /** Returns the question for the number of all petitions of the term, whatever else is filtered by. */
    static FindPetitions unfiltered(FindPetitions query) {
        return FindPetitions.of(query.councils())
                .with(PetitionFilter.TERM, query.text(PetitionFilter.TERM))
                .page(1, null);
    }
}
