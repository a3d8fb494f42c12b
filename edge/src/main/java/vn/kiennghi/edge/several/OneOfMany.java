package vn.kiennghi.edge.several;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionCommand;

/** A command to one petition among many, with whatever else its sender knows it by. */
public interface OneOfMany<C extends PetitionCommand> {
    /** Returns the command. */
    C command();

    /** Returns the version of the petition on which the command is based, see {@link BasedOn}; null: whatever it is. */
    default @Nullable Long basis() {
        return null;
    }
}
