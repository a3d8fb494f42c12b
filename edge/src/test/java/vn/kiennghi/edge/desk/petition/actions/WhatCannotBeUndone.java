package vn.kiennghi.edge.desk.petition.actions;

import java.util.Arrays;
import java.util.List;
import vn.kiennghi.edge.body.petition.PetitionAction;

/** What {@link Reversal} decides, for tests of the pages. */
public final class WhatCannotBeUndone {
    private WhatCannotBeUndone() {}

    /** The paths of the actions that nothing takes back. */
    public static List<String> paths() {
        return Arrays.stream(PetitionAction.values())
                .filter(action -> Reversal.of(action) == Reversal.NONE)
                .map(PetitionAction::path)
                .toList();
    }

    /** The paths of all actions. */
    public static List<String> allPaths() {
        return Arrays.stream(PetitionAction.values()).map(PetitionAction::path).toList();
    }
}
