package vn.kiennghi.standalone.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AnswerOnTheSpot;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionCommand.CorrectPetition;
import vn.kiennghi.api.petition.PetitionCommand.Escalate;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.InformVoters;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionCommand.ReopenPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReturnToSource;
import vn.kiennghi.api.petition.PetitionCommand.ReviewAnswer;
import vn.kiennghi.api.petition.PetitionCommand.ReviewResolution;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.standalone.demo.DemoTable.Row;

/** The steps that the tables of the fictional commune name, with who takes them. */
enum CommuneStep {
    CORRECT(DemoUsers.COMMUNE_CLERK),
    SPLIT(DemoUsers.COMMUNE_CLERK),
    MERGE(DemoUsers.COMMUNE_CLERK),
    REPEAT(DemoUsers.COMMUNE_CLERK),
    APART(DemoUsers.COMMUNE_CLERK),
    SPOT(DemoUsers.COMMUNE_CLERK),
    RETURN(DemoUsers.COMMUNE_CLERK),
    FORWARD(DemoUsers.COMMUNE_CLERK),
    ASSIGN(DemoUsers.COMMUNE_COORDINATOR),
    HAND_BACK(DemoUsers.COMMUNE_COORDINATOR),
    ANSWER(DemoUsers.COMMUNE_COORDINATOR),
    ACCEPT(DemoUsers.COMMUNE_SUPERVISOR),
    REJECT(DemoUsers.COMMUNE_SUPERVISOR),
    CONFIRM(DemoUsers.COMMUNE_SUPERVISOR),
    DISPUTE(DemoUsers.COMMUNE_SUPERVISOR),
    FLAG(DemoUsers.COMMUNE_SUPERVISOR),
    ESCALATE(DemoUsers.COMMUNE_SUPERVISOR),
    INFORM(DemoUsers.COMMUNE_CLERK),
    CLOSE(DemoUsers.COMMUNE_CLERK),
    REOPEN(DemoUsers.COMMUNE_SUPERVISOR);

    private static final AnswerCriteria ALL_MET = new AnswerCriteria(true, true, true, true);

    private final DemoUsers user;

    CommuneStep(DemoUsers user) {
        this.user = user;
    }

    /** Returns the step of that name, such as {@code hand-back}. */
    static CommuneStep named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns who takes the step; the agency that can sign in answers for itself. */
    DemoUsers user(Row row) {
        boolean itself = row.text("agency").equals("phong-kinh-te") && (this == ANSWER || this == HAND_BACK);
        return itself ? DemoUsers.COMMUNE_AGENCY : user;
    }

    PetitionCommand command(Row row, PetitionId id, LocalDate base) {
        LocalDate on = row.day("on", base);
        String value = row.text("value");
        String reason = row.optional("reason");
        String number = row.optional("document");
        DocumentReference document =
                number == null ? DocumentReference.NONE : new DocumentReference(number, on, null, null);
        return switch (this) {
            case CORRECT -> new CorrectPetition(id, right(value, row.text("text")), on, reason, document);
            case SPLIT -> new SplitPetition(id, items(value), on, reason, document);
            case MERGE -> new MergePetition(id, CommuneStories.petition(value), on, reason, document);
            case REPEAT -> new LinkRepeat(id, CommuneStories.petition(value), on, reason, document);
            case APART -> new TellApart(id, CommuneStories.petition(value), on, reason, document);
            case SPOT -> new AnswerOnTheSpot(id, row.text("text"), row.text("agency"), on, reason, document);
            case RETURN -> new ReturnToSource(id, ReturnGround.valueOf(value), on, reason, document);
            case FORWARD ->
                new ForwardPetition(id, Level.valueOf(value), row.optional("text"), on, reason, document, null);
            case ASSIGN ->
                new AssignToAgency(
                        id,
                        row.text("agency"),
                        row.list("value"),
                        row.optionalDay("until", base),
                        on,
                        reason,
                        document);
            case HAND_BACK -> new RefuseAssignment(id, row.text("agency"), on, reason, document);
            case ANSWER ->
                new Answer(
                        id,
                        row.text("agency"),
                        Outcome.valueOf(value),
                        row.text("text"),
                        row.optionalDay("until", base),
                        on,
                        reason,
                        document);
            case ACCEPT -> new ReviewAnswer(id, true, ALL_MET, on, reason, document);
            case REJECT -> new ReviewAnswer(id, false, lacking(row.list("value")), on, reason, document);
            case CONFIRM -> new ReviewResolution(id, Verdict.CONFIRMED, on, reason, document);
            case DISPUTE -> new ReviewResolution(id, Verdict.DISPUTED, on, reason, document);
            case FLAG -> new FlagForSupervision(id, reasons(row.list("value")), on, reason, document);
            case ESCALATE -> new Escalate(id, EscalationStep.valueOf(value), on, reason, document);
            case INFORM ->
                new InformVoters(id, NoticeChannel.valueOf(value), row.optional("text"), on, reason, document);
            case CLOSE -> new ClosePetition(id, row.optional("text"), on, reason, document);
            case REOPEN -> new ReopenPetition(id, on, reason, document);
        };
    }

    private static Map<CorrectableMember, String> right(String member, String text) {
        Map<CorrectableMember, String> values = new EnumMap<>(CorrectableMember.class);
        values.put(CorrectableMember.valueOf(member), text);
        return values;
    }

    private static List<SplitItem> items(String cell) {
        return CommuneStories.parts(cell, ";").stream()
                .map(item -> CommuneStories.parts(item, "\\|"))
                .map(parts -> new SplitItem(parts.get(0), parts.get(2), parts.get(1), null))
                .toList();
    }

    private static AnswerCriteria lacking(List<String> unmet) {
        return new AnswerCriteria(
                !unmet.contains("onPoint"),
                !unmet.contains("specific"),
                !unmet.contains("dated"),
                !unmet.contains("lawful"));
    }

    private static Set<FlagReason> reasons(List<String> names) {
        return Arrays.stream(FlagReason.values())
                .filter(reason -> names.contains(reason.name()))
                .collect(Collectors.toSet());
    }
}
