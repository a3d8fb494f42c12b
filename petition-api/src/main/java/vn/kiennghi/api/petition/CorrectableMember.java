package vn.kiennghi.api.petition;

import java.util.Arrays;
import java.util.Optional;

/**
 * What of a received petition can be corrected (R18). Not its reference, which is its identity; field and level are corrected by
 * classifying again.
 */
public enum CorrectableMember {
    CONTENT("content", true),
    KIND("kind", true),
    ROUND("round", true),
    RECEIVED_ON("receivedOn", true),
    GROUP("group", false),
    PLACE("place", false),
    MEETING("meeting", false);

    private final String member;
    private final boolean required;

    CorrectableMember(String member, boolean required) {
        this.member = member;
        this.required = required;
    }

    /** Returns the name under which bodies and views hold it. */
    public String member() {
        return member;
    }

    /** Returns whether a petition must have a value for it. */
    public boolean isRequired() {
        return required;
    }

    /** Returns the member of that name, or nothing. */
    public static Optional<CorrectableMember> named(String member) {
        return Arrays.stream(values()).filter(one -> one.member.equals(member)).findFirst();
    }
}
