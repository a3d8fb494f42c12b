package vn.kiennghi.standalone.record;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.edge.securitylog.LogPage;
import vn.kiennghi.edge.securitylog.LogPlace;
import vn.kiennghi.edge.securitylog.LogQuestion;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent;
import vn.kiennghi.edge.securitylog.SecurityEventForm;
import vn.kiennghi.edge.securitylog.SecurityEventKind;
import vn.kiennghi.edge.securitylog.SecurityLog;

/** The security log in a table of its own in the record's file, see security-log-schema.sql. Rows are inserted here, and nothing else is ever done to them. */
final class SqliteSecurityLog implements SecurityLog {
    private static final String COLUMNS = "number, at, kind, account, doneBy, address, way, councils, said";
    /** Of one width, so that texts are in the order of the moments. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String BETWEEN_COUNCILS = "|";
    private static final TypeReference<HashMap<String, String>> SAID = new TypeReference<>() {};

    private static final RowMapper<Numbered> ENTRY = (row, _) -> new Numbered(
            row.getLong("number"),
            new SecurityEntry(
                    Instant.parse(row.getString("at")),
                    SecurityEventForm.read(
                            SecurityEventKind.valueOf(row.getString("kind")),
                            JsonMapper.shared().readValue(row.getString("said"), SAID)),
                    row.getString("account"),
                    new Origin(
                            row.getString("doneBy"),
                            row.getString("address"),
                            Origin.Way.valueOf(row.getString("way"))),
                    councils(row.getString("councils"))));

    private final JdbcClient readers;
    private final JdbcClient writer;
    private final TransactionTemplate transaction;
    private final RecordGuard guard;

    private record Numbered(long number, SecurityEntry entry) {
        LogPlace place() {
            return new LogPlace(entry.at(), String.format(Locale.ROOT, "%024x", number));
        }
    }

    SqliteSecurityLog(SqliteRecord record) {
        this.readers = JdbcClient.create(record.readers());
        this.writer = JdbcClient.create(record.writer());
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(record.writer()));
        this.guard = record.guard();
    }

    /** Within a transaction on the record it is part of that. */
    @Override
    public void append(List<SecurityEntry> entries) {
        try {
            transaction.executeWithoutResult(_ -> entries.forEach(this::insert));
        } catch (RuntimeException failure) {
            throw guard.told(failure);
        }
    }

    private void insert(SecurityEntry entry) {
        writer.sql("INSERT INTO SecurityLogEntry (at, kind, account, doneBy, address, way, councils, said)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        MOMENT.format(entry.at()),
                        entry.event().kind().name(),
                        entry.account(),
                        entry.origin().by(),
                        entry.origin().address(),
                        entry.origin().way().name(),
                        text(entry.councils()),
                        JsonMapper.shared().writeValueAsString(SecurityEventForm.written(entry.event())))
                .update();
    }

    @Override
    public LogPage find(LogQuestion question) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(question, values);
        String matching = String.join(" AND ", conditions);
        long count = readers.sql("SELECT count(*) FROM SecurityLogEntry WHERE " + matching)
                .params(values)
                .query(Long.class)
                .single();
        LogPlace after = question.after();
        if (after != null) {
            conditions.add("(at, number) < (:afterAt, :afterNumber)");
            values.put("afterAt", MOMENT.format(after.at()));
            values.put("afterNumber", new BigInteger(after.id(), 16).longValue());
        }
        values.put("most", question.limit() + 1);
        List<Numbered> found = readers.sql("SELECT " + COLUMNS + " FROM SecurityLogEntry WHERE "
                        + String.join(" AND ", conditions) + " ORDER BY at DESC, number DESC LIMIT :most")
                .params(values)
                .query(ENTRY)
                .list();
        boolean more = found.size() > question.limit();
        List<Numbered> page = more ? found.subList(0, question.limit()) : found;
        return new LogPage(
                page.stream().map(Numbered::entry).toList(),
                more ? page.getLast().place() : null,
                count);
    }

    private static List<String> conditions(LogQuestion question, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (question.councils() != null) {
            List<String> ofCouncils = new ArrayList<>(List.of("1 = 0"));
            for (String council : question.councils()) {
                String name = "council" + ofCouncils.size();
                ofCouncils.add("instr(councils, :" + name + ") > 0");
                values.put(name, text(Set.of(council)));
            }
            conditions.add("(" + String.join(" OR ", ofCouncils) + ")");
        }
        if (question.account() != null) {
            conditions.add("(account = :account OR doneBy = :account)");
            values.put("account", question.account());
        }
        if (question.kind() != null) {
            conditions.add("kind = :kind");
            values.put("kind", question.kind().name());
        }
        if (question.from() != null) {
            conditions.add("at >= :from");
            values.put("from", MOMENT.format(question.from()));
        }
        if (question.before() != null) {
            conditions.add("at < :before");
            values.put("before", MOMENT.format(question.before()));
        }
        return conditions;
    }

    @Override
    public List<SecurityEntry> roleChanges(Instant before) {
        return readers
                .sql("SELECT " + COLUMNS
                        + " FROM SecurityLogEntry WHERE kind IN (:kinds) AND at < :before ORDER BY number")
                .param(
                        "kinds",
                        SecurityEvent.kindsOfRoles().stream().map(Enum::name).toList())
                .param("before", MOMENT.format(before))
                .query(ENTRY)
                .list()
                .stream()
                .map(Numbered::entry)
                .toList();
    }

    @Override
    public Optional<Instant> beginning() {
        return readers.sql("SELECT at FROM SecurityLogEntry ORDER BY at, number LIMIT 1")
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    /** An id has no such line in it, so that a whole id between two of them is found and no part of another. */
    private static String text(Set<String> councils) {
        return councils.isEmpty()
                ? ""
                : new TreeSet<>(councils)
                        .stream().collect(Collectors.joining(BETWEEN_COUNCILS, BETWEEN_COUNCILS, BETWEEN_COUNCILS));
    }

    private static Set<String> councils(String text) {
        return Arrays.stream(text.split("\\" + BETWEEN_COUNCILS, -1))
                .filter(council -> !council.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
