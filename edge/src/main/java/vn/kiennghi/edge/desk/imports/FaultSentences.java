package vn.kiennghi.edge.desk.imports;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.body.SentFile;
import vn.kiennghi.edge.files.Column;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemMessages;

/** Says what is wrong with a table to somebody who sees it in a spreadsheet: by headings and words, not by codes. */
@Component
class FaultSentences {
    /** A code with its label behind it. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]+ \\(([^()]*)\\)");

    private final ProblemMessages messages;

    FaultSentences(ProblemMessages messages) {
        this.messages = messages;
    }

    /** Returns what is wrong and what to do, for a reader who sees where it is. */
    String sentence(Fault fault, ImportKind kind, Words words, Locale language) {
        if (fault.code().equals(RefusalCode.FIELD_MISSING.name()) && SentFile.ENTRY.equals(fault.field())) {
            return words.say("imports.noFile");
        }
        String own = words.sayOr(
                "imports.fault." + fault.code(),
                "",
                shown(fault.expected(), kind, words),
                shown(fault.found(), kind, words));
        return own.isEmpty() ? messages.detail(fault, language) : own;
    }

    /** Returns the heading that people know a column by, or the text itself. */
    static String heading(String column, ImportKind kind) {
        return kind.table().columns().stream()
                .filter(known -> known.name().equals(column))
                .map(Column::heading)
                .findFirst()
                .orElse(column);
    }

    private static String shown(@Nullable String value, ImportKind kind, Words words) {
        return value == null || value.isBlank()
                ? words.say("imports.blank")
                : CODE.matcher(heading(value, kind)).replaceAll("$1");
    }
}
