package vn.kiennghi.edge.body.transfer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;
import vn.kiennghi.edge.platform.Digest;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * A sender's key for one creation: a program's header, or an entry of the page on which a letter is looked at before it is
 * issued. The transfer's id follows from user and key, so that a repeat meets the same transfer; the digest of the body tells a
 * repeat from another wish under the same key.
 */
public record IdempotencyKey(String user, String key) {
    /** Name of the header by which programs send it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");
    private static final String FORM_TEXT = "1..200 ASCII characters";
    private static final int ID_LENGTH = 26;

    /**
     * Returns the key, if there is one.
     *
     * @throws ProblemException (400) if it is empty, too long or not ASCII
     */
    public static Optional<IdempotencyKey> of(String user, @Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        if (!FORM.matcher(key).matches()) {
            throw Problem.of(Fault.of(ProblemCode.INVALID_HEADER, HEADER, FORM_TEXT, key))
                    .asException();
        }
        return Optional.of(new IdempotencyKey(user, key));
    }

    /** Returns the id of the transfer that is made under the key. */
    public TransferId transferId() {
        return new TransferId(Digest.sha256(List.of(user, key)).substring(0, ID_LENGTH));
    }

    /** Returns the digest of what the body means, whatever its white space and order of members. */
    public static String digest(TransferBody body) {
        List<String> named = body.petitionIds() == null ? List.of() : body.petitionIds();
        return Digest.sha256(List.of(
                body.sessionId(),
                body.documentNumber(),
                body.issuedOn().toString(),
                body.recipient(),
                body.addressee().name(),
                body.signer(),
                String.valueOf(body.takesAll()),
                String.join(",", named)));
    }
}
