package vn.kiennghi.api.petition;

/** Key of a command's metadata by which its sender says which state of the petition he had before him. Never stored. */
public final class BasedOn {
    /** Number of the last event that the sender had seen, see {@link PetitionView#version()}; absent: whatever it is. */
    public static final String VERSION = "basedOnVersion";

    private BasedOn() {}
}
