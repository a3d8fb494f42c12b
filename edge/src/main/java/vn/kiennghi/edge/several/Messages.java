package vn.kiennghi.edge.several;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionId;

/** Divides commands to petitions of one session into messages. */
public final class Messages<A extends OneOfMany<?>> {
    /** Most characters of content in one message, so that it stays below the 4 MB that a connection takes at once. */
    private static final int LARGEST_TEXT = 1_000_000;

    private final List<List<A>> messages = new ArrayList<>();
    private List<A> message = new ArrayList<>();
    private int text;

    private Messages() {}

    /**
     * Returns the commands in messages of limited size. Those to one petition stay together, in their order, unless they alone are
     * too many: a message is judged as a whole, so a later command sees what an earlier one would do.
     */
    public static <A extends OneOfMany<?>> List<List<A>> of(List<A> all) {
        Map<PetitionId, List<A>> byPetition = new LinkedHashMap<>();
        all.forEach(one -> byPetition
                .computeIfAbsent(one.command().petitionId(), id -> new ArrayList<>(1))
                .add(one));
        Messages<A> messages = new Messages<>();
        byPetition.values().forEach(messages::add);
        messages.close();
        return messages.messages;
    }

    private void add(List<A> together) {
        if (!fits(
                together.size(),
                together.stream().mapToInt(one -> one.command().textLength()).sum())) {
            close();
        }
        for (A one : together) {
            if (!fits(1, one.command().textLength())) {
                close();
            }
            message.add(one);
            text += one.command().textLength();
        }
    }

    private boolean fits(int more, int moreText) {
        return message.size() + more <= PetitionBatch.LARGEST && text + moreText <= LARGEST_TEXT;
    }

    private void close() {
        if (!message.isEmpty()) {
            messages.add(message);
        }
        message = new ArrayList<>();
        text = 0;
    }
}
