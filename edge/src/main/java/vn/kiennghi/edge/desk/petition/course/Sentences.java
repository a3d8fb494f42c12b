package vn.kiennghi.edge.desk.petition.course;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AnsweredOnTheSpot;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionEvent.PetitionUnmerged;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.PetitionEvent.ToldApart;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.petition.PetitionHistory.Entry;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.wording.Words;

/** Says an event in one sentence; the compiler asks for that of a new one. */
record Sentences(FieldsAndAgencies catalogue, Referents referents, Words words) {

    /** Returns the event in one sentence; one that cannot be read is said by its name. */
    String sentence(Entry entry) {
        PetitionEvent event = entry.event();
        return event == null ? words.say("event.unreadable", entry.type()) : sentence("event." + entry.type(), event);
    }

    private String sentence(String text, PetitionEvent event) {
        return switch (event) {
            case PetitionReceived e ->
                words.say(text, inside("kind", e.kind()), said(e.reference()), inside("round", e.round()));
            case PetitionClassified e ->
                words.say(
                        isSaid(e.reason()) ? text + ".again" : text,
                        said(catalogue.field(e.field())),
                        inside("level", e.level()));
            case PetitionSplit e -> words.say(text, e.itemIds().size());
            case PetitionTransferred e ->
                words.say(
                        text,
                        saidOr(e.recipient(), words.label("recipientKind", e.recipientKind())),
                        said(e.documentNumber()));
            case PetitionForwarded e ->
                words.say(text, saidOr(e.recipient(), words.say("event.body")), inside("level", e.to()));
            case AssignedToAgency e -> words.say(e.fromAnswer() ? text + ".fromAnswer" : text, agency(e.leadAgency()));
            case AssignmentRefused e -> words.say(text, agency(e.agency()));
            case Answered e -> words.say(text, agency(e.agency()), inside("outcome", e.outcome()));
            case AnswerAccepted e -> words.say(text, number(e.answerNumber()));
            case AnswerRejected e -> words.say(text, number(e.answerNumber()));
            case ResolutionConfirmed e -> words.say(text, number(e.answerNumber()));
            case ResolutionDisputed e -> words.say(text, number(e.answerNumber()));
            case SupervisionFlagged e -> words.say(text, reasons(e.reasons()));
            case SupervisionEscalated e -> words.say(text, inside("escalation", e.step()));
            case PetitionCorrected e -> words.say(text, corrected(e.values()));
            case PetitionMerged e -> words.say(text, referents.petition(e.into()));
            case PetitionUnmerged e -> words.say(text, referents.petition(e.from()));
            case RepeatLinked e -> words.say(text, referents.petition(e.of()));
            case ToldApart e -> words.say(text, referents.petition(e.from()));
            case AnsweredOnTheSpot e -> words.say(text, said(e.answeredBy()));
            case ReturnedToSource e -> words.say(text, inside("ground", e.ground()));
            case VotersInformed e -> words.say(text, inside("channel", e.channel()));
            case PetitionClosed e -> words.say(isSaid(e.exception()) ? text + ".exception" : text);
            case SupervisionFlagCleared _, PetitionTransferWithdrawn _, PetitionReopened _ -> words.say(text);
        };
    }

    private String corrected(List<CorrectedValue> values) {
        return values.stream()
                .map(value -> lowered(words.say("member." + value.member().member())))
                .collect(Collectors.joining(", "));
    }

    private String reasons(List<FlagReason> reasons) {
        return reasons.stream().map(reason -> words.label("flag", reason)).collect(Collectors.joining(", "));
    }

    private String agency(String id) {
        return said(catalogue.agency(id));
    }

    /** The texts take it as it is: no separators of thousands. */
    private static String number(int number) {
        return Integer.toString(number);
    }

    private static String said(@Nullable String text) {
        return saidOr(text, Words.NOTHING);
    }

    private static String saidOr(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private String inside(String group, Enum<?> value) {
        return lowered(words.label(group, value));
    }

    /** Labels begin with a capital; within a sentence they do not. */
    private static String lowered(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
