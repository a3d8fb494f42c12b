package vn.kiennghi.edge.desk.transfer.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.desk.transfer.letter.LetterFacts.Document;

/** Builds what a letter is written from. */
final class SampleLetter {
    private final List<Item> petitions = new ArrayList<>();
    private String council = "Hội đồng nhân dân tỉnh Bắc Kạn";
    private int session = 9;
    private Document document = new Document(
            "161/TTHĐND-VP",
            LocalDate.of(2022, 7, 29),
            RecipientKind.PEOPLES_COMMITTEE,
            "Ủy ban nhân dân tỉnh Bắc Kạn",
            "CHỦ TỊCH Phương Thị Thanh");

    static SampleLetter withPetitions(int count) {
        SampleLetter letter = new SampleLetter();
        for (int i = 1; i <= count; i++) {
            letter.petition("K" + i, "giao-thong", PetitionKind.KIEN_NGHI, Round.BEFORE, null);
        }
        return letter;
    }

    SampleLetter ofCouncil(String name) {
        council = name;
        return this;
    }

    SampleLetter ofSession(int number) {
        session = number;
        return this;
    }

    SampleLetter to(RecipientKind kind, String recipient) {
        document = new Document(document.number(), document.issuedOn(), kind, recipient, document.signer());
        return this;
    }

    SampleLetter signedBy(String signer) {
        document = new Document(
                document.number(), document.issuedOn(), document.recipientKind(), document.recipient(), signer);
        return this;
    }

    SampleLetter petition(
            String reference, @Nullable String field, PetitionKind kind, Round round, @Nullable String parent) {
        petitions.add(new Item(
                "id-" + reference,
                "bac-kan",
                "bac-kan-x.9",
                reference,
                "Đề nghị sửa đường " + reference,
                kind,
                round,
                LocalDate.of(2022, 7, 5),
                "Tổ đại biểu số 3",
                "xã Nam Cường",
                Stage.CLASSIFIED,
                Outcome.NONE,
                Verdict.UNVERIFIED,
                Level.PROVINCE,
                field,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                parent));
        return this;
    }

    Letter written() {
        return LetterWriting.of(new LetterFacts(
                council(council, Level.PROVINCE),
                new TermView(
                        "bac-kan-x", "bac-kan", "X", LocalDate.of(2021, 6, 29), LocalDate.of(2026, 6, 30), List.of()),
                new SessionView(
                        "bac-kan-x.9",
                        session,
                        SessionKind.REGULAR,
                        LocalDate.of(2022, 7, 18),
                        LocalDate.of(2022, 7, 20),
                        null),
                document,
                petitions,
                Map.of("id-12", "12")));
    }

    static CouncilView council(String name, Level level) {
        return new CouncilView(
                "bac-kan",
                name,
                level,
                null,
                LocalDate.of(1997, 1, 1),
                null,
                null,
                List.of(new FieldView("giao-thong", "Giao thông", "KT_NS"), new FieldView("y-te", "Y tế", "VH_XH")));
    }
}
