package vn.kiennghi.query.similar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What a petition of an index says, as it is kept beside it for comparing: a code stands for each text.
 *
 * @param place code of the place where it was said; so the group
 * @param words codes of its words, in ascending order; so the pairs
 */
record SaidOfPetition(String id, int place, int group, int[] words, int[] pairs) {
    private static final int ALWAYS_THERE = 5;

    /** Returns what a petition says. */
    static SaidOfPetition of(String id, Asked said) {
        return new SaidOfPetition(
                id,
                code(said.place()),
                code(said.group()),
                codes(said.gist().words()),
                codes(said.gist().pairs()));
    }

    private static int[] codes(Collection<String> texts) {
        return texts.stream().mapToInt(SaidOfPetition::code).sorted().toArray();
    }

    /** Returns the code of a text; that two texts share one is so rare that nobody will see it. */
    static int code(String text) {
        return StringHelper.murmurhash3_x86_32(new BytesRef(text), 0);
    }

    /** Returns it as it is kept. */
    BytesRef kept() {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(Integer.BYTES * (ALWAYS_THERE + words.length + pairs.length) + name.length);
        bytes.putInt(place)
                .putInt(group)
                .putInt(words.length)
                .putInt(pairs.length)
                .putInt(name.length);
        for (int word : words) {
            bytes.putInt(word);
        }
        for (int pair : pairs) {
            bytes.putInt(pair);
        }
        bytes.put(name);
        return new BytesRef(bytes.array());
    }

    /** Returns what was kept. */
    static SaidOfPetition read(BytesRef kept) {
        ByteBuffer bytes = ByteBuffer.wrap(kept.bytes, kept.offset, kept.length);
        int place = bytes.getInt();
        int group = bytes.getInt();
        int[] words = new int[bytes.getInt()];
        int[] pairs = new int[bytes.getInt()];
        byte[] name = new byte[bytes.getInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = bytes.getInt();
        }
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = bytes.getInt();
        }
        bytes.get(name);
        return new SaidOfPetition(new String(name, StandardCharsets.UTF_8), place, group, words, pairs);
    }
}
