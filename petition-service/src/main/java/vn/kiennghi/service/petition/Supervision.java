package vn.kiennghi.service.petition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;

/**
 * What the supervisors have done about a petition.
 *
 * @param flags all flags, cleared ones too
 * @param steps steps on the ladder of measures, in the order of record (R28)
 */
record Supervision(List<Flag> flags, List<SupervisionEscalated> steps) {
    static final Supervision NONE = new Supervision(List.of(), List.of());

    /** A flag; open while it is not cleared. */
    record Flag(SupervisionFlagged raised, @Nullable SupervisionFlagCleared clearing) {
        /** Returns whether supervisors still have it on their list. */
        boolean isOpen() {
            return clearing == null;
        }

        Flag cleared(SupervisionFlagCleared cleared) {
            return cleared.flagId().equals(raised.flagId()) ? new Flag(raised, cleared) : this;
        }
    }

    /** Returns the flag of that id, if there is one. */
    Optional<Flag> flag(String flagId) {
        return flags.stream()
                .filter(flag -> flag.raised().flagId().equals(flagId))
                .findFirst();
    }

    Supervision with(SupervisionFlagged flagged) {
        return new Supervision(Lists.plus(flags, new Flag(flagged, null)), steps);
    }

    Supervision with(SupervisionFlagCleared cleared) {
        return new Supervision(flags.stream().map(flag -> flag.cleared(cleared)).toList(), steps);
    }

    Supervision with(SupervisionEscalated escalated) {
        return new Supervision(flags, Lists.plus(steps, escalated));
    }
}
