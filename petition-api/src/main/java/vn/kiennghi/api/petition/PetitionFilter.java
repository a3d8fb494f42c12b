package vn.kiennghi.api.petition;

import vn.kiennghi.api.council.Level;

/**
 * What petitions can be filtered by, each with its name in addresses and calls. A row here is read from both, written into addresses and
 * carried by questions; how rows are found by it ({@code RegisterFilter}) and how it is picked on the page ({@code RegisterForm}) the
 * compiler asks for.
 */
public enum PetitionFilter {
    TERM("termId", new FilterValue.Text()),
    SESSION("sessionId", new FilterValue.Text()),
    STAGE("stage", new FilterValue.OneOf<>(Stage.class)),
    OUTCOME("outcome", new FilterValue.OneOf<>(Outcome.class)),
    VERDICT("verdict", new FilterValue.OneOf<>(Verdict.class)),
    KIND("kind", new FilterValue.OneOf<>(PetitionKind.class)),
    FIELD("field", new FilterValue.Text()),
    /** Lead or coordinating agency. */
    AGENCY("agency", new FilterValue.Text()),
    LEVEL("level", new FilterValue.OneOf<>(Level.class)),
    /** Whether it is put before the supervisors. */
    FLAGGED("flagged", new FilterValue.YesOrNo()),
    /** Whether its answer is past its due date, as of today. */
    OVERDUE("overdue", new FilterValue.YesOrNo()),
    /** The supervising committee. */
    COMMITTEE("committee", new FilterValue.Text()),
    /** When the voters were met. */
    ROUND("round", new FilterValue.OneOf<>(Round.class)),
    /** Its answer is due on that day or earlier. */
    DUE_BY("dueBy", new FilterValue.Day()),
    /** All of these hold. */
    CONDITIONS("condition", new FilterValue.SomeOf<>(Condition.class)),
    /** Words in reference, content, group and place; case and diacritics do not matter. */
    WORDS("q", new FilterValue.Text());

    private final String parameter;
    private final FilterValue value;

    PetitionFilter(String parameter, FilterValue value) {
        this.parameter = parameter;
        this.value = value;
    }

    /** Returns its name in addresses and calls. */
    public String parameter() {
        return parameter;
    }

    /** Returns what its values are. */
    public FilterValue value() {
        return value;
    }
}
