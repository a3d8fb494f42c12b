package vn.kiennghi.query.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.document.FindDocumentsInUse;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.platform.Documents;

/** Answers how document numbers are used. */
@Component
class DocumentQueries {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Documents<UsedDocument> documents;
    private final ReadSide readSide;

    DocumentQueries(Documents<UsedDocument> documents, ReadSide readSide) {
        this.documents = documents;
        this.readSide = readSide;
    }

    /** Returns the uses that are known; what was just recorded is waited for, but not for long, since it only serves a warning. */
    @QueryHandler
    List<DocumentInUse> inUse(FindDocumentsInUse query, Reader reader) {
        reader.require(query.councilId());
        readSide.awaitHead(LONGEST);
        List<String> ids = query.numbers().stream()
                .map(number -> UsedDocument.id(query.councilId(), number))
                .toList();
        Map<String, UsedDocument> found = documents.stored(ids);
        return query.numbers().stream()
                .flatMap(number -> Stream.ofNullable(found.get(UsedDocument.id(query.councilId(), number)))
                        .flatMap(document -> document.of(number)))
                .toList();
    }
}
