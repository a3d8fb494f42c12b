package vn.kiennghi.service.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.kiennghi.api.identity.Role;

/** The table of docs/roles.md: who may send which command. */
final class RolesDocument {
    private static final Path DOCUMENT = Path.of("..", "docs", "roles.md");
    private static final Pattern COMMANDS = Pattern.compile("[A-Z][A-Za-z]+(, [A-Z][A-Za-z]+)*");
    private static final String AUTOMATION = "automation";

    private RolesDocument() {}

    /**
     * @param roles those that send it in their own right
     * @param inPlace whether an ADMIN may send it in the place of these
     * @param automation whether automations send it
     */
    record Permitted(Set<Role> roles, boolean inPlace, boolean automation) {}

    /** Returns what the document says of each command, by its name. */
    static Map<String, Permitted> read() throws IOException {
        Map<String, Permitted> table = new TreeMap<>();
        List<String> heading = List.of();
        for (String line : Files.readAllLines(DOCUMENT)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("| command |")) {
                heading = cells;
            } else if (cells.size() == heading.size()
                    && cells.size() > 1
                    && COMMANDS.matcher(cells.get(1)).matches()) {
                Permitted permitted = permitted(heading, cells);
                for (String command : cells.get(1).split(", ")) {
                    if (table.put(command, permitted) != null) {
                        throw new IllegalArgumentException(command + " stands twice in " + DOCUMENT);
                    }
                }
            }
        }
        return table;
    }

    private static Permitted permitted(List<String> heading, List<String> cells) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean inPlace = false;
        boolean automation = false;
        for (int column = 2; column < heading.size() - 1; column++) {
            boolean marked = cells.get(column).startsWith("●");
            if (heading.get(column).equals(AUTOMATION)) {
                automation = marked;
            } else if (marked) {
                roles.add(Role.valueOf(heading.get(column)));
            }
            inPlace |= cells.get(column).equals("○");
        }
        return new Permitted(roles, inPlace, automation);
    }
}
