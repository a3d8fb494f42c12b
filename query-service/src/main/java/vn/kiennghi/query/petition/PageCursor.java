package vn.kiennghi.query.petition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/** Writes the key of a page's last petition as opaque, URL-safe text and reads it again. */
final class PageCursor {
    private static final int FORM = 1;
    private static final int SINGLY = -1;

    private PageCursor() {}

    /** Returns the cursor of the page that comes after the petition with that key. */
    static String after(RegisterKey last, RegisterOrder order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(order.name());
            out.writeUTF(last.termId());
            out.writeInt(last.session());
            out.writeInt(last.position() == null ? SINGLY : last.position());
            out.writeUTF(last.reference());
            out.writeUTF(last.receivedOn().toString());
            out.writeUTF(last.id());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Returns the key that a cursor holds; nothing if the text is no cursor or belongs to another order. */
    static Optional<RegisterKey> read(String cursor, RegisterOrder order) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (in.readByte() != FORM || !in.readUTF().equals(order.name())) {
                return Optional.empty();
            }
            String termId = in.readUTF();
            int session = in.readInt();
            int position = in.readInt();
            RegisterKey key = new RegisterKey(
                    termId,
                    session,
                    position == SINGLY ? null : position,
                    in.readUTF(),
                    LocalDate.parse(in.readUTF()),
                    in.readUTF());
            return in.read() < 0 ? Optional.of(key) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
