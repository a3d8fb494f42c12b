package vn.kiennghi.edge.figures.link;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.Words;

/** How the rows of the figures are called and ordered. */
public record RowNames(FieldsAndAgencies catalogue, TermView term, Words words) {

    /** Returns what the dimension is called, at the head of a column. */
    public String heading(Dimension dimension) {
        return words.say("figures.by." + dimension);
    }

    /** Returns what the dimension is called within a sentence. */
    public String inSentence(Dimension dimension) {
        return words.say("filter.by." + dimension);
    }

    /**
     * Returns the name of a row.
     *
     * @param unit a split petition counted once may have no value of its own because its items have several
     */
    public String name(Dimension dimension, @Nullable String value, CountUnit unit) {
        if (value == null) {
            String missing = words.say("figures.missing." + dimension);
            return words.sayOr("figures.missing." + dimension + "." + unit, missing);
        }
        return switch (dimension) {
            case SESSION -> session(value);
            case FIELD -> or(catalogue.field(value), value);
            case AGENCY -> or(catalogue.agency(value), value);
            case COMMITTEE -> words.label("committee", value);
            case AGENCY_KIND -> words.label("figures.agencyKind", value);
            case LEVEL -> words.label("level", value);
            case ROUND -> words.label("round", value);
        };
    }

    /** Returns the name of a session of the term. */
    public String session(String number) {
        return term.sessions().stream()
                .filter(session -> Integer.toString(session.number()).equals(number))
                .findFirst()
                .map(session -> Sessions.named(session, words))
                .orElseGet(() -> words.say("session.regular", number));
    }

    /** Returns the order of rows: fields and agencies as in the council's catalogue, others as counted; missing values last. */
    public Comparator<@Nullable String> order(Dimension dimension) {
        List<String> known = switch (dimension) {
            case FIELD ->
                catalogue.council().fields().stream().map(FieldView::id).toList();
            case AGENCY -> catalogue.agencies().stream().map(AgencyView::id).toList();
            case SESSION, COMMITTEE, AGENCY_KIND, LEVEL, ROUND -> List.of();
        };
        return Comparator.comparingInt(value -> place(value, known));
    }

    private static int place(@Nullable String value, List<String> known) {
        if (value == null) {
            return Integer.MAX_VALUE;
        }
        int place = known.indexOf(value);
        return place < 0 ? known.size() : place;
    }

    private static String or(@Nullable String name, String otherwise) {
        return name == null ? otherwise : name;
    }
}
