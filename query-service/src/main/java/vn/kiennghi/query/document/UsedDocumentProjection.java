package vn.kiennghi.query.document;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.document.DocumentKind;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelProcessing;

/** Notes which document numbers are used. */
@Component
@ProcessingGroup(ReadModelProcessing.NAME)
class UsedDocumentProjection {
    private final Documents<UsedDocument> documents;
    private final Documents<PetitionRow> register;

    UsedDocumentProjection(Documents<UsedDocument> documents, Documents<PetitionRow> register) {
        this.documents = documents;
        this.register = register;
    }

    @EventHandler
    void on(TransferDrafted drafted) {
        note(drafted.councilId(), drafted.documentNumber(), DocumentKind.TRANSFER, drafted.on());
    }

    @EventHandler
    void on(AssignedToAgency assigned) {
        if (!assigned.fromAnswer()) {
            note(assigned.petitionId(), assigned.document(), DocumentKind.ASSIGNMENT);
        }
    }

    @EventHandler
    void on(Answered answered) {
        note(answered.petitionId(), answered.document(), DocumentKind.ANSWER);
    }

    @ResetHandler
    void reset() {
        documents.clear();
    }

    private void note(String petitionId, DocumentReference document, DocumentKind kind) {
        PetitionRow row = register.find(petitionId);
        if (row != null && document.date() != null) {
            note(row.receipt().councilId(), document.number(), kind, document.date());
        }
    }

    private void note(String councilId, @Nullable String number, DocumentKind kind, LocalDate date) {
        if (number == null) {
            return;
        }
        String id = UsedDocument.id(councilId, Spelling.key(number));
        UsedDocument changed = UsedDocument.with(documents.find(id), id, new UsedDocument.Use(kind, date));
        if (changed != null) {
            documents.put(changed);
        }
    }
}
