package vn.kiennghi.edge.body;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.problem.Fault;

/** What was sent for a record or one of its members, be it JSON or the entries of a form. */
interface Source {
    /** Returns its name, from the outermost record on: {@code items[0].content}; empty for that record itself. */
    String field();

    /** Returns the names of what is within, where one that the record does not have is a mistake. */
    Collection<String> names();

    /** Returns what was sent for a member, which may be nothing. */
    Source member(String name);

    /** Returns whether nothing was sent for what has that type; blanks are something where a secret is asked for. */
    boolean isAbsent(Type type, boolean secret);

    /** Returns the elements of that type; null if this is no list. */
    @Nullable List<Source> elements(Type type);

    /** Returns it as a value of that type, a record being the source itself; null if it is none. */
    @Nullable Object as(Class<?> type);

    /** Returns what is wrong with it if a value of another kind was expected; a secret is not shown. */
    Fault notA(String kind, boolean secret);

    /** Returns the form in which days are written where this was sent. */
    String dayForm();

    /** Returns the name of what is within. */
    default String within(String name) {
        return field().isEmpty() ? name : field() + "." + name;
    }
}
