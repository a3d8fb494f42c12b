package vn.kiennghi.edge.desk.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.wording.Words;

/** Lays out the desk of a term for a user: one block for each role that he holds in its council. */
@Component
class Desk {
    private final Terms terms;
    private final Permissions permissions;
    private final WorkListCounts counts;
    private final DocumentsWaiting documents;

    Desk(Terms terms, Permissions permissions, WorkListCounts counts, DocumentsWaiting documents) {
        this.terms = terms;
        this.permissions = permissions;
        this.counts = counts;
        this.documents = documents;
    }

    DeskSection section(TermOfCouncil term, SignedIn user, LocalDate today, Words words) {
        String council = term.council().id();
        WorkLists lists = new WorkLists(term, user.readableCouncils(), today, words);
        List<Block> blocks = blocks(lists, user);
        List<Waiting> all = Stream.concat(
                        Stream.of(Waiting.of("all", lists.everything())),
                        blocks.stream().flatMap(block -> block.lists().stream()))
                .toList();
        List<DeskBlock.DeskItem> items = counts.items(all);
        return new DeskSection(
                term.id(),
                term.fullyNamed(words),
                SessionsNow.among(term.term().sessions(), today, words),
                items.getFirst().count() == 0,
                permissions.may(user, ReceivePetition.class, council),
                permissions.may(user, DraftTransfer.class, council),
                permissions.may(user, DefineSession.class, council),
                laidOut(blocks, items.subList(1, items.size())));
    }

    private List<Block> blocks(WorkLists lists, SignedIn user) {
        TermOfCouncil term = lists.term();
        Words words = lists.words();
        List<Block> blocks = new ArrayList<>();
        if (actsAs(Role.CLERK, ReceivePetition.class, user, term)) {
            blocks.add(new Block(words.say("desk.block.office"), lists.ofTheOffice(), documents.ofTheOffice(term)));
        }
        if (actsAs(Role.COORDINATOR, AssignToAgency.class, user, term)) {
            blocks.add(new Block(
                    words.say("desk.block.coordinator"), lists.ofTheCoordinator(), documents.ofTheCoordinator(term)));
        }
        List<String> agencies = permissions.agenciesOf(user, term.council().id());
        if (!agencies.isEmpty()) {
            FieldsAndAgencies catalogue = terms.catalogue(term.council().id());
            agencies.forEach(agency -> blocks.add(new Block(
                    words.say("desk.block.agency", String.valueOf(catalogue.agency(agency))),
                    lists.ofTheAgency(agency),
                    List.of())));
        }
        if (actsAs(Role.SUPERVISOR, FlagForSupervision.class, user, term)) {
            blocks.add(new Block(words.say("desk.block.supervisor"), lists.ofTheSupervisor(), List.of()));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block(words.say("desk.block.reader"), lists.forReaders(), List.of()));
        }
        return blocks;
    }

    /** An administrator has the desk of a role only where he may act in its place. */
    private boolean actsAs(Role role, Class<? extends ScopedCommand> work, SignedIn user, TermOfCouncil term) {
        String council = term.council().id();
        return user.grants().stream()
                .filter(grant -> grant.countsIn(council))
                .anyMatch(grant ->
                        grant.role() == role || (grant.role() == Role.ADMIN && permissions.may(user, work, council)));
    }

    private static List<DeskBlock> laidOut(List<Block> blocks, List<DeskBlock.DeskItem> items) {
        List<DeskBlock> laidOut = new ArrayList<>();
        int from = 0;
        for (Block block : blocks) {
            int to = from + block.lists().size();
            laidOut.add(new DeskBlock(
                    block.title(),
                    Stream.concat(items.subList(from, to).stream(), block.documents().stream())
                            .toList()));
            from = to;
        }
        return laidOut;
    }

    private record Block(String title, List<Waiting> lists, List<DeskBlock.DeskItem> documents) {}
}
