package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;

class FileKindTest {
    /** Longer than what is looked at in one go. */
    private static final int LONG = 65_536;

    private record Sent(byte[] bytes) implements UploadedFile {
        @Override
        public String name() {
            return "";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static FileKind kind(byte... bytes) throws IOException {
        return FileKind.of(new Sent(bytes));
    }

    private static Fault fault(byte[] bytes) {
        return catchThrowableOfType(ProblemException.class, () -> kind(bytes))
                .problem()
                .fault();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] behind(int length, byte[] end) {
        byte[] all = Arrays.copyOf("x".repeat(length).getBytes(StandardCharsets.US_ASCII), length + end.length);
        System.arraycopy(end, 0, all, length, end.length);
        return all;
    }

    @Property(tries = 300)
    void every_text_in_utf_8_is_taken(@ForAll String text) throws IOException {
        byte[] utf8 = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);

        assertThat(kind(utf8)).isEqualTo(FileKind.TEXT);
    }

    @Property(tries = 12)
    void a_character_may_lie_on_both_sides_of_what_is_looked_at_in_one_go(
            @ForAll @IntRange(min = 0, max = 8) int before) throws IOException {
        assertThat(kind(behind(LONG - before, "ệ🙂ệ🙂".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FileKind.TEXT);
    }

    @Example
    void of_text_in_another_coding_the_byte_is_named_that_breaks_a_character_off() {
        Fault fault = fault("un été".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fault.code()).isEqualTo("NOT_UTF8");
        assertThat(fault.found()).isEqualTo("byte 5");
        assertThat(fault(behind(LONG, bytes(0xe9, 't'))).found()).isEqualTo("byte " + (LONG + 2));
    }

    @Example
    void a_byte_that_begins_no_character_is_named_itself() {
        assertThat(fault(bytes('a', 0xff, 'b')).found()).isEqualTo("byte 2");
        assertThat(fault(behind(LONG, bytes(0x80))).found()).isEqualTo("byte " + (LONG + 1));
    }

    @Example
    void a_character_that_the_end_cuts_off_is_told_at_the_last_byte() {
        assertThat(fault(bytes('a', 0xe1, 0xbb)).found()).isEqualTo("byte 3");
    }

    @Example
    void over_long_forms_and_halves_of_pairs_are_no_characters() {
        for (byte[] wrong : new byte[][] {bytes(0xc0, 0xaf), bytes(0xe0, 0x80, 0xaf), bytes(0xed, 0xa0, 0x80)}) {
            assertThat(fault(wrong).code()).isEqualTo("NOT_UTF8");
        }
    }

    @Example
    void a_file_with_a_zero_in_it_is_no_text() {
        assertThat(fault(behind(LONG, bytes('a', 0, 0xff))).found()).isEqualTo("U+0000");
        assertThatThrownBy(() -> kind(bytes(0xff, 0))).hasMessageContaining("NOT_UTF8");
    }
}
