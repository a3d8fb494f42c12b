package vn.kiennghi.edge.platform;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferId;

/** The edge's source of ids and keys that nobody can guess. */
@Component
public class RandomIds {
    private static final int ID_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Returns a new id for a transfer. */
    public TransferId transferId() {
        return new TransferId(hex());
    }

    /** Returns a new id for an HTTP request. */
    public String requestId() {
        return hex();
    }

    /** Returns a new id for a file that is kept for a while; nobody can guess it. */
    public String uploadId() {
        return hex();
    }

    /** Returns a new id for a session of the web pages; whoever knows it is taken for its user. */
    public String sessionId() {
        return HexFormat.of().formatHex(key());
    }

    /** Returns a new secret of 256 bits. */
    public byte[] key() {
        return bytes(KEY_BYTES);
    }

    private String hex() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
