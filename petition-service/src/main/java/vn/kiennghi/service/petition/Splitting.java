package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/** Rules of taking a compound petition apart (R9): the parent keeps its number, the items are followed in its place. */
final class Splitting {
    private static final int FEWEST = 2;

    private Splitting() {}

    static List<PetitionEvent> decide(
            PetitionState.Recorded petition, SplitPetition command, Circumstances circumstances) {
        SessionId session = SessionId.parse(petition.receipt().sessionId()).orElseThrow();
        List<PetitionReceived> items = command.items().stream()
                .map(item -> item(petition, session, item, command))
                .toList();
        List<String> itemIds = items.stream().map(PetitionReceived::petitionId).toList();
        return switch (petition.way()) {
            case Way.Split done -> unchangedIfTheSame(done, items, itemIds, circumstances);
            case Way.Open _ -> {
                whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
                aStepIsNeverBeforeTheOneItFollows(command.on(), petition.inTheOfficeSince(), "receivedOn", "on");
                theItemsAreAtLeastTwoAndNew(petition, items, circumstances);
                yield split(petition, command, items, itemIds, circumstances);
            }
            case Way.Forwarded _, HandedOver _, Way.Merged _, Way.Returned _, Way.Spoken _, Way.Closed _ ->
                throw PetitionRules.wrongStage(petition, command);
        };
    }

    private static List<PetitionEvent> unchangedIfTheSame(
            Way.Split done, List<PetitionReceived> items, List<String> itemIds, Circumstances circumstances) {
        if (!done.split().itemIds().equals(itemIds)) {
            throw new Refused(
                    RefusalCode.ALREADY_SPLIT,
                    done.split().itemIds().size() + " (" + done.split().on() + ")",
                    itemIds.size(),
                    "items");
        }
        for (PetitionReceived item : items) {
            contentOf(item, circumstances)
                    .filter(recorded -> !Spelling.same(recorded, item.content()))
                    .ifPresent(recorded -> {
                        throw new Refused(RefusalCode.REFERENCE_TAKEN, recorded, item.content(), "items");
                    });
        }
        return List.of();
    }

    private static Optional<String> contentOf(PetitionReceived item, Circumstances circumstances) {
        return circumstances.contentOf().apply(new PetitionId(item.petitionId()));
    }

    private static void theItemsAreAtLeastTwoAndNew(
            PetitionState.Recorded petition, List<PetitionReceived> items, Circumstances circumstances) {
        if (items.size() < FEWEST) {
            throw new Refused(RefusalCode.SPLIT_TOO_FEW, ">= " + FEWEST, items.size(), "items");
        }
        Map<String, String> contents = new HashMap<>();
        contents.put(petition.receipt().petitionId(), petition.facts().content());
        for (PetitionReceived item : items) {
            String before = contents.putIfAbsent(item.petitionId(), item.content());
            String taken = before == null ? contentOf(item, circumstances).orElse(null) : before;
            if (taken != null) {
                throw new Refused(RefusalCode.REFERENCE_TAKEN, taken, item.content(), "items");
            }
        }
    }

    private static List<PetitionEvent> split(
            PetitionState.Recorded petition,
            SplitPetition command,
            List<PetitionReceived> items,
            List<String> itemIds,
            Circumstances circumstances) {
        List<PetitionEvent> events = new ArrayList<>();
        events.add(new PetitionSplit(
                petition.receipt().petitionId(), itemIds, command.reason(), command.document(), command.on()));
        for (PetitionReceived item : items) {
            if (item.field() != null) {
                Classifying.fieldOf(item.councilId(), item.field(), circumstances);
            }
            events.add(item);
            Classifying.atReceipt(item, circumstances).ifPresent(events::add);
        }
        return events;
    }

    /** Items inherit all but reference and content unless they name their own field or level. */
    private static PetitionReceived item(
            PetitionState.Recorded petition, SessionId session, SplitItem item, SplitPetition command) {
        PetitionReceived parent = petition.receipt();
        return new PetitionReceived(
                item.id(session).value(),
                parent.councilId(),
                parent.sessionId(),
                Spelling.stored(item.reference()),
                Spelling.stored(item.content()),
                PetitionKind.valueOf(required(petition, CorrectableMember.KIND)),
                Round.valueOf(required(petition, CorrectableMember.ROUND)),
                petition.receivedOn(),
                petition.facts().value(CorrectableMember.GROUP),
                petition.facts().value(CorrectableMember.PLACE),
                petition.facts().value(CorrectableMember.MEETING),
                parent.filePosition(),
                item.field() == null ? petition.field() : item.field(),
                item.level() == null ? petition.level() : item.level(),
                parent.petitionId(),
                command.on());
    }

    private static String required(PetitionState.Recorded petition, CorrectableMember member) {
        return Objects.requireNonNull(petition.facts().value(member));
    }
}
