package vn.kiennghi.edge.desk.transfer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.LongText;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;

/** The documents of a forwarding as a form says them: day and signer are common, addressee and number each document's own. */
@JsonBody
record ForwardingForm(LocalDate issuedOn, String signer, List<Letter> letters) {

    /**
     * One document.
     *
     * @param petitions ids in one entry, see {@link Batch#joined}
     */
    @JsonBody
    record Letter(
            String sessionId,
            RecipientKind recipientKind,
            String recipient,
            String documentNumber,
            @LongText String petitions) {
        List<String> ids() {
            return Batch.apart(List.of(petitions));
        }
    }

    /** Returns the documents; groups with the same addressee are one document, under the number of the first. */
    List<TransferBody> documents() {
        Map<List<Object>, TransferBody> documents = new LinkedHashMap<>();
        for (Letter letter : letters) {
            documents.merge(
                    List.of(letter.sessionId(), letter.recipientKind(), letter.recipient()),
                    new TransferBody(
                            letter.sessionId(),
                            letter.documentNumber(),
                            issuedOn,
                            letter.recipient(),
                            letter.recipientKind(),
                            signer,
                            letter.ids(),
                            null),
                    (one, other) ->
                            one.taking(Stream.concat(ids(one), ids(other)).toList()));
        }
        return List.copyOf(documents.values());
    }

    private static Stream<String> ids(TransferBody body) {
        return Objects.requireNonNullElse(body.petitionIds(), List.<String>of()).stream();
    }
}
