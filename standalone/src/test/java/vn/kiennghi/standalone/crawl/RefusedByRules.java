package vn.kiennghi.standalone.crawl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.standalone.crawl.HtmlPage.Form;

/** For each form of the application what is filled in rightly and still against a rule, or against what somebody did meanwhile. */
enum RefusedByRules {
    CLASSIFIED_MEANWHILE(412, petition("T-5", "classification"), "version=0&field=y-te&level=PROVINCE&reason=Ghi+lại"),
    CLASSIFICATION(422, closed("classification"), "field=y-te&level=PROVINCE"),
    FORWARDING(409, closed("forwarding"), "to=CENTRAL"),
    SPLIT(409, closed("split"), "items[0].reference=a&items[0].content=Một&items[1].reference=b&items[1].content=Hai"),
    ON_THE_SPOT_ANSWER(409, closed("on-the-spot-answer"), "summary=Đã+trả+lời&answeredBy=Đại+biểu"),
    RETURN(409, closed("return"), "ground=UNCLEAR"),
    ASSIGNMENT(409, closed("assignment"), "leadAgency=so-xd"),
    ASSIGNMENT_REFUSAL(409, closed("assignment-refusal"), "agency=so-gtvt&reason=Không+thuộc"),
    ANSWERS(
            409,
            closed("answers"),
            "agency=so-gtvt&outcome=RESOLVED&summary=Xong&documentNumber=1/CV&documentDate=20/12/2022"),
    ANSWER_REVIEW(422, petition("T-2", "answer-review"), "accepted=true"),
    RESOLUTION_REVIEW(409, petition("T-5", "resolution-review"), "verdict=CONFIRMED"),
    VOTER_NOTICE(409, petition("T-5", "voter-notice"), "channel=MEETING"),
    FLAGS(409, closed("flags"), "reasons=OVERDUE&on=01/01/2017"),
    FLAG_CLEARING(422, petition("A-DUE", "flag-clearing"), "flagId=khong-co"),
    ESCALATION(409, petition("T-3", "escalation"), "step=REMINDER&documentNumber=1/CV&on=01/01/2017"),
    MERGE(409, petition("T-5", "merge"), "into=T-5"),
    UNMERGE(409, petition("T-5", "unmerge"), ""),
    REPEAT(409, petition("T-5", "repeat"), "of=T-5"),
    TOLD_APART(409, petition("T-5", "told-apart"), "from=" + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "T-5")),
    CLOSING(409, petition("T-5", "closing"), ""),
    REOPENING(409, petition("T-5", "reopening"), "reason=Mở+lại"),
    CORRECTION(
            409,
            petition("K-1", "correction"),
            "changes.content=Sửa&changes.kind=KIEN_NGHI&changes.round=BEFORE&changes.receivedOn=01/01/2099&reason=Nhầm"),
    RECEIPT(
            409,
            "/petitions/new",
            "sessionId=mau-x.9&reference=T-1&content=Khác&kind=KIEN_NGHI&round=BEFORE&receivedOn=18/07/2022"),
    ASSIGNING(
            409,
            "/assigning",
            "sessionId=mau-x.9&by=selection&leadAgency=so-gtvt&on=01/01/2017&petitionIds="
                    + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "T-5")),
    ANSWERING(
            409,
            "/answering",
            "of=mau/so-gtvt&agency=so-gtvt&outcome=RESOLVED&summary=Xong&documentNumber=1/CV&documentDate=20/12/2022&petitionIds="
                    + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "T-5")),
    BULK_FORWARDING(
            409,
            "/register/forwarding",
            "to=CENTRAL&petitionIds=" + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CLOSED")),
    BULK_CLASSIFICATION(
            409,
            "/register/classification",
            "level=CENTRAL&petitionIds=" + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CLOSED")),
    SELECTION(409, "/transfers/selection", "petitionIds=" + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CLOSED")),
    FORWARDING_LETTERS(
            409, "/transfers/forwarding", "petitionIds=" + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CLOSED")),
    PREVIEW(
            409,
            "/transfers/preview",
            "sessionId=mau-x.9&recipientKind=PEOPLES_COMMITTEE&recipient=UBND&documentNumber=1&issuedOn=01/08/2022&signer=X&petitions="
                    + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CLOSED")),
    DRAFT(
            409,
            "/transfers",
            "key=" + "a".repeat(32)
                    + "&sessionId=mau-x.9&recipientKind=PEOPLES_COMMITTEE&recipient=UBND&documentNumber=1&issuedOn=01/08/2022&signer=X&petitions="
                    + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CLOSED")),
    ISSUE(409, "/transfers/" + RefusedByRules.WITHDRAWN + "/issue", ""),
    FORWARDING_PREVIEW(409, "/transfers/forwarding/preview", forwarded("")),
    FORWARDING_ISSUE(409, "/transfers/forwarding/issue", forwarded("key=" + "b".repeat(32) + "&")),
    FIELD_NAME(409, "/councils/mau/fields", "name=Giao+thông"),
    AGENCY_NAME(409, "/councils/mau/agencies", "name=Sở+Xây+dựng&kind=DEPARTMENT&validFrom=01/01/2022"),
    AGENCY_ENDS(
            422,
            "/councils/mau/agencies/so-xd",
            "name=Sở+Xây+dựng&kind=DEPARTMENT&validFrom=01/01/2022&validTo=01/01/2020"),
    COUNCIL_ENDS(422, "/councils/mau", "name=Mẫu&level=PROVINCE&validFrom=01/01/2022&validTo=01/01/2020"),
    TERM_ENDS(422, "/councils/mau/terms", "councilId=mau&ordinal=XI&startsOn=01/07/2026&endsOn=01/07/2025"),
    TERM_CHANGED(422, "/terms/mau-x", "councilId=mau&ordinal=X&startsOn=01/07/2026&endsOn=01/07/2025"),
    SESSION_NUMBER(409, "/terms/mau-x/sessions", "number=9&kind=REGULAR&opensOn=18/07/2022&closesOn=18/07/2022"),
    SESSION_CHANGED(422, "/sessions/mau-x.9", "kind=REGULAR&opensOn=18/07/2022&closesOn=01/07/2022"),
    MEETING_TWICE(409, "/sessions/mau-x.9/meetings", "round=BEFORE&heldOn=01/07/2022&place=Xã+Mẫu&group=Tổ+1"),
    ACCOUNT_EXISTS(
            409,
            "/users",
            "signInName=chuyenvien&password=mat-khau-rat-dai&roles[0].role=AUDITOR&roles[0].councilId=mau"),
    LAST_ADMINISTRATOR(409, "/users/admin/without-roles", ""),
    LAST_ADMINISTRATOR_LOCKED(409, "/users/admin/state", "state=LOCKED"),
    ENDED_ACCOUNT_NAMED(409, "/users/" + Person.RETIRED + "/person", "fullName=Nguyễn+Thị+Lan"),
    LONG_NAME_OF_PERSON(422, "/users/admin/person", "fullName=" + "x".repeat(400)),
    OWN_PASSWORD(403, "/users/admin/password", "password=mat-khau-rat-dai"),
    GUESSABLE_PASSWORD(422, "/users", "signInName=moi&password=12345678&roles[0].role=AUDITOR&roles[0].councilId=mau"),
    OTHER_PASSWORD(422, "/account", "present=khong-phai-the&password=mat-khau-moi-dai&again=mat-khau-moi-dai"),
    UPLOAD(422, "/sessions/mau-x.9/imports/petitions", "file=cột,lạ%0A1,2"),
    WORDS_OF_FILE(404, "/sessions/mau-x.9/imports/petitions/previews/khong-con/words", ""),
    FORGOTTEN_WORDS(422, "/councils/mau/vocabulary/forgotten", ""),
    IMPORT(404, "/sessions/mau-x.9/imports/petitions/previews/khong-con", "");

    /** Stands for the id of a document that was taken back before it was issued or after it. */
    private static final String WITHDRAWN = "{withdrawn}";

    private final int status;
    private final String address;
    private final String entries;

    RefusedByRules(int status, String address, String entries) {
        this.status = status;
        this.address = address;
        this.entries = entries;
    }

    /** Returns the status that goes with the refusal. */
    int status() {
        return status;
    }

    /**
     * Returns the form as it is sent with that token of the check of forms.
     *
     * @param withdrawn id of a document that was taken back
     */
    Form form(List<String> token, String withdrawn) {
        Map<String, List<String>> all = Stream.concat(
                        Stream.of(Map.entry("_csrf", token.getFirst())),
                        Arrays.stream(entries.split("&"))
                                .filter(pair -> !pair.isEmpty())
                                .map(pair -> pair.split("=", 2))
                                .map(pair -> Map.entry(
                                        pair[0], pair[1].replace('+', ' ').replace("%0A", "\n"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(ArrayList::new))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        return new Form(address.replace(WITHDRAWN, withdrawn), all, Set.of(), Map.of(), all.containsKey("file"));
    }

    private static String forwarded(String before) {
        return before
                + "issuedOn=01/08/2022&signer=X&letters[0].sessionId=mau-x.9&letters[0].recipientKind=LOWER_COMMITTEE"
                + "&letters[0].recipient=UBND+xã&letters[0].documentNumber=1&letters[0].petitions="
                + EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CLOSED");
    }

    private static String closed(String command) {
        return petition("A-CLOSED", command);
    }

    private static String petition(String reference, String command) {
        return "/petitions/" + EveryKindOfCase.id(EveryKindOfCase.PRESENT, reference) + "/" + command;
    }
}
