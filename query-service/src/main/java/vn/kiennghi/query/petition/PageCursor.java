package vn.kiennghi.query.petition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/** Writes the key of a page's last petition as opaque, URL-safe text and reads it again. */
final class PageCursor {
    private static final int FORM = 2;
    private static final int SINGLY = -1;

    private PageCursor() {}

    /**
     * Where a page ended.
     *
     * @param last key of its last petition
     * @param known the moment as of which days of receipt count on all pages that follow one another
     */
    record End(RegisterKey last, Instant known) {}

    /** Returns the cursor of the page that comes after that end. */
    static String after(End end, RegisterOrder order) {
        RegisterKey last = end.last();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(order.name());
            out.writeLong(end.known().getEpochSecond());
            out.writeInt(end.known().getNano());
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

    /** Returns the end that a cursor holds; nothing if the text is no cursor or belongs to another order. */
    static Optional<End> read(String cursor, RegisterOrder order) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (in.readByte() != FORM || !in.readUTF().equals(order.name())) {
                return Optional.empty();
            }
            Instant known = Instant.ofEpochSecond(in.readLong(), in.readInt());
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
            return in.read() < 0 ? Optional.of(new End(key, known)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
