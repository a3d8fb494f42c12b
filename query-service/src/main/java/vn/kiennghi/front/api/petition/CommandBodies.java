package vn.kiennghi.front.api.petition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.front.api.body.GivenId;
import vn.kiennghi.front.api.body.JsonBody;
import vn.kiennghi.front.api.body.LongText;

/** The bodies of a petition's commands, as the table of the HTTP contract lists them. */
final class CommandBodies {
    private CommandBodies() {}

    @JsonBody
    record ClassificationBody(
            @GivenId String field,
            Level level,
            @Nullable String committee,
            @JsonUnwrapped Step step) {}

    @JsonBody
    record SplitBody(List<ItemBody> items, @JsonUnwrapped Step step) {}

    /** One item of a compound petition (R9). */
    record ItemBody(
            String reference,
            @LongText String content,
            @GivenId @Nullable String field,
            @Nullable Level level) {
        SplitItem item() {
            return new SplitItem(reference, content, field, level);
        }
    }

    @JsonBody
    record ForwardingBody(
            Level to,
            @Nullable String recipient,
            @JsonUnwrapped Step step) {}

    @JsonBody
    record AssignmentBody(
            @GivenId String leadAgency,
            @GivenId @Nullable List<String> coordinatingAgencies,
            @Nullable LocalDate dueOn,
            @JsonUnwrapped Step step) {}

    @JsonBody
    record AnswerBody(
            @GivenId String agency,
            Outcome outcome,
            @LongText String summary,
            @Nullable LocalDate promisedOn,
            @JsonUnwrapped Step step) {}

    @JsonBody
    record FlagsBody(
            List<FlagReason> reasons, @JsonUnwrapped Step step) {}

    @JsonBody
    record FlagClearingBody(String flagId, @JsonUnwrapped Step step) {}
}
