package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class Utf8CheckTest {
    private static boolean accepted(byte[] bytes) {
        Utf8Check check = new Utf8Check();
        for (byte next : bytes) {
            if (!check.accepts(next)) {
                return false;
            }
        }
        return check.isComplete();
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    @Property
    void takes_exactly_what_the_platform_decodes(@ForAll @Size(max = 6) byte[] bytes) {
        assertThat(accepted(bytes)).isEqualTo(decodes(bytes));
    }

    @Property(tries = 300)
    void takes_every_text(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(accepted(bytes)).isTrue();
    }
}
