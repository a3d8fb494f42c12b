package vn.kiennghi.edge.page.shell;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.deadletter.LetterCounts;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;

/** The main navigation: the pages that somebody with these roles works with. */
@Component
class Navigation {
    /** What the import of a table sends. */
    private static final List<Class<? extends ScopedCommand>> TABLES =
            List.of(ReceivePetitions.class, AssignPetitions.class, RecordAnswers.class);

    private static final String LETTERS = "dead-letters";

    private final LetterCounts letters;
    private final List<Place> places;

    Navigation(Permissions permissions, LetterCounts letters) {
        this.letters = letters;
        Predicate<SignedIn> anyRole = user -> !user.grants().isEmpty();
        Predicate<SignedIn> office = user -> permissions.mayAnywhere(user, ReceivePetition.class);
        places = List.of(
                new Place("desk", "/desk", anyRole),
                new Place("register", "/register", anyRole),
                new Place(
                        "imports",
                        "/imports",
                        user -> TABLES.stream().anyMatch(table -> permissions.mayAnywhere(user, table))),
                new Place("transfers", "/transfers", user -> permissions.mayAnywhere(user, DraftTransfer.class)),
                new Place("assigning", "/assigning", user -> permissions.mayAnywhere(user, AssignToAgency.class)),
                new Place("answering", "/answering", user -> user.has(Role.AGENCY)),
                new Place("figures", "/figures", anyRole),
                new Place("councils", "/councils", office.or(user -> user.has(Role.ADMIN))),
                new Place("users", "/users", user -> user.has(Role.ADMIN)),
                new Place("security-log", "/security-log", user -> user.has(Role.ADMIN) || user.has(Role.AUDITOR)),
                new Place(LETTERS, "/dead-letters", user -> user.administers(null)));
    }

    /** Returns the entries for the user, that of the address marked. */
    List<Entry> entries(SignedIn user, String address) {
        return places.stream()
                .filter(place -> place.isFor().test(user))
                .map(place -> new Entry(
                        place.name(),
                        place.address(),
                        place.leadsTo(address),
                        place.name().equals(LETTERS) ? letters.waiting() : 0))
                .toList();
    }

    /**
     * An entry.
     *
     * @param name the text's key is {@code nav.} and this
     * @param current whether it leads to the page that is shown, or to what that belongs to
     * @param waiting how much waits there for somebody; 0 where nothing does
     */
    public record Entry(String name, String address, boolean current, int waiting) {}

    private record Place(String name, String address, Predicate<SignedIn> isFor) {
        /** Petitions are found by way of the register, figures stand under their terms, imports and transfers under their sessions. */
        boolean leadsTo(String shown) {
            if (shown.startsWith("/sessions/") && shown.contains("/imports/")) {
                return name.equals("imports");
            }
            if (shown.startsWith("/sessions/") && shown.endsWith("/transfer")) {
                return name.equals("transfers");
            }
            Stream<String> parts = switch (name) {
                case "register" -> Stream.of(address, "/petitions");
                case "councils" -> Stream.of(address, "/sessions");
                default -> Stream.of(address);
            };
            return parts.anyMatch(part -> shown.equals(part) || shown.startsWith(part + "/"))
                    || (name.equals("figures") && shown.startsWith("/terms/") && shown.endsWith("/figures"));
        }
    }
}
