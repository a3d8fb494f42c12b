package vn.kiennghi.service.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsAdded;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsRemoved;
import vn.kiennghi.api.transfer.TransferEvent.TransferAcknowledged;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;

/** What a transfer's events add up to. */
sealed interface TransferState {
    TransferState evolve(TransferEvent event);

    /** Nothing is recorded under this id. */
    record NotDrafted() implements TransferState {
        @Override
        public TransferState evolve(TransferEvent event) {
            if (event instanceof TransferDrafted drafted) {
                return new Draft(drafted, drafted.petitionIds());
            }
            throw new IllegalStateException("the first event of a transfer is its draft, not " + event);
        }
    }

    /** A transfer that was drafted, however far it has come. */
    sealed interface Drafted extends TransferState {
        TransferDrafted draft();
    }

    /**
     * In preparation.
     *
     * @param petitionIds the petitions in it now
     */
    record Draft(TransferDrafted draft, List<String> petitionIds) implements Drafted {
        @Override
        public TransferState evolve(TransferEvent event) {
            return switch (event) {
                case PetitionsAdded added -> {
                    Set<String> more = new LinkedHashSet<>(petitionIds);
                    more.addAll(added.petitionIds());
                    yield new Draft(draft, List.copyOf(more));
                }
                case PetitionsRemoved removed -> {
                    List<String> fewer = new ArrayList<>(petitionIds);
                    fewer.removeAll(Set.copyOf(removed.petitionIds()));
                    yield new Draft(draft, List.copyOf(fewer));
                }
                case TransferIssued issued -> new Issued(draft, issued, null, null);
                case TransferWithdrawn _ -> new Withdrawn(draft, null);
                case TransferDrafted _, TransferAcknowledged _, TransferCompleted _ -> throw unexpected(this, event);
            };
        }
    }

    /**
     * Sent; perhaps received by the addressee, perhaps completed.
     *
     * @param acknowledgement null until the day of receipt is known
     * @param completion null while petitions are still being handed over
     */
    record Issued(
            TransferDrafted draft,
            TransferIssued issue,
            @Nullable TransferAcknowledged acknowledgement,
            @Nullable TransferCompleted completion)
            implements Drafted {
        @Override
        public TransferState evolve(TransferEvent event) {
            return switch (event) {
                case TransferAcknowledged acknowledged -> new Issued(draft, issue, acknowledged, completion);
                case TransferCompleted completed -> new Issued(draft, issue, acknowledgement, completed);
                case TransferWithdrawn _ -> new Withdrawn(draft, issue);
                case TransferDrafted _, PetitionsAdded _, PetitionsRemoved _, TransferIssued _ ->
                    throw unexpected(this, event);
            };
        }
    }

    /**
     * Given up or taken back.
     *
     * @param issue null where it was never sent
     */
    record Withdrawn(TransferDrafted draft, @Nullable TransferIssued issue) implements Drafted {
        @Override
        public TransferState evolve(TransferEvent event) {
            throw unexpected(this, event);
        }
    }

    private static IllegalStateException unexpected(TransferState state, TransferEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " in " + state.getClass().getSimpleName());
    }
}
