package vn.kiennghi.edge.api.petition;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.FilterValue;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The register's filters as query parameters. */
final class PetitionFilters {
    private static final int DEFAULT_LIMIT = 50;

    private PetitionFilters() {}

    /**
     * Returns what to ask the read side.
     *
     * @throws ProblemException (400) if a parameter is wrong
     */
    static FindPetitions read(Parameters parameters, SignedIn user) {
        Integer limit = parameters.number("limit", ProblemCode.LIMIT_OUT_OF_RANGE, 1, PetitionQuery.LARGEST_PAGE);
        FindPetitions query = FindPetitions.of(user.readableCouncils());
        for (PetitionFilter filter : PetitionFilter.values()) {
            query = query.with(filter, value(parameters, filter.parameter(), filter.value()));
        }
        query = query.sortedBy(parameters.oneOf("sort", PetitionQuery.ORDERS))
                .page(limit == null ? DEFAULT_LIMIT : limit, parameters.text("cursor"));
        parameters.check();
        return query;
    }

    private static @Nullable Object value(Parameters parameters, String name, FilterValue form) {
        return switch (form) {
            case FilterValue.Text text -> parameters.text(name);
            case FilterValue.YesOrNo yesOrNo -> parameters.bool(name);
            case FilterValue.Day day -> parameters.date(name);
            case FilterValue.OneOf<?> one -> one(parameters, name, one);
            case FilterValue.SomeOf<?> some -> some(parameters, name, some);
        };
    }

    private static <E extends Enum<E>> @Nullable E one(Parameters parameters, String name, FilterValue.OneOf<E> form) {
        return parameters.constant(name, form.type());
    }

    private static <E extends Enum<E>> Set<E> some(Parameters parameters, String name, FilterValue.SomeOf<E> form) {
        return parameters.constants(name, form.type());
    }
}
