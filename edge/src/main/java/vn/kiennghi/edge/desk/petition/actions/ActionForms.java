package vn.kiennghi.edge.desk.petition.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.FlagView;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.AnswerStanding;
import vn.kiennghi.edge.desk.petition.Criteria;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;

/** The forms of the actions as they are first shown: with what is known of the petition already. */
record ActionForms(
        PetitionView petition, FieldsAndAgencies catalogue, Referents referents, LocalDate today, Words words) {
    private static final String ON = "on";

    /** Returns the sheets of an action, closed: one, but for clearing one for each open flag, for each repeat one to part. */
    Stream<ActionSheet> of(PetitionAction action, List<String> answerers) {
        String title = "action.title." + action.path();
        FilledForm empty = FilledForm.empty(action.path());
        FilledForm dated = empty.with(ON, today);
        return switch (action) {
            case CLASSIFICATION ->
                one(
                        action,
                        Offers.isCorrection(action, petition) ? title + ".again" : title,
                        empty.with("field", petition.field())
                                .with("level", petition.level())
                                .with("committee", ownCommittee() ? petition.committee() : null));
            case SPLIT ->
                one(action, title, SplitRows.empty(empty, petition.reference()).with(ON, today));
            case FORWARDING -> one(action, title, dated.with("to", petition.level()));
            case ASSIGNMENT ->
                one(
                        action,
                        petition.agency() == null ? title : title + ".again",
                        dated.with("leadAgency", petition.agency())
                                .withAll("coordinatingAgencies", petition.coordinatingAgencies())
                                .with("dueOn", petition.dueOn()));
            case ASSIGNMENT_REFUSAL -> one(action, title, dated.with("agency", petition.agency()));
            case ANSWERS ->
                one(
                        action,
                        petition.answers().isEmpty() ? title : title + ".again",
                        empty.with(
                                "agency",
                                answerers.contains(petition.agency()) ? petition.agency() : first(answerers)));
            case ON_THE_SPOT_ANSWER -> one(action, title, empty.with(ON, petition.receivedOn()));
            case REPEAT -> one(action, title, dated.with(OtherPetition.SESSION, petition.sessionId()));
            case MERGE, UNMERGE, RETURN, VOTER_NOTICE, FLAGS, REOPENING -> one(action, title, dated);
            case ANSWER_REVIEW -> one(action, title, reviewed(dated));
            case RESOLUTION_REVIEW -> one(action, title, dated);
            case ESCALATION -> one(action, title, dated.with("step", Ladder.next(petition.escalations())));
            case CLOSING ->
                one(action, new AnswerStanding(petition).isReadyToClose() ? title : title + ".exception", dated);
            case CORRECTION -> one(action, title, Correction.of(petition, dated));
            case FLAG_CLEARING ->
                petition.flags().stream()
                        .filter(flag -> flag.clearedOn() == null)
                        .map(flag -> clearing(title, flag));
            case TOLD_APART -> referents.repeated().stream().map(earlier -> parting(title, earlier));
        };
    }

    /** Returns the name of the form that clears a flag. */
    static String clearing(String flagId) {
        return PetitionAction.FLAG_CLEARING.path() + "-" + flagId;
    }

    /** Returns the name of the form that says that the petition does not repeat that other one. */
    static String parting(String petitionId) {
        return PetitionAction.TOLD_APART.path() + "-" + petitionId;
    }

    private ActionSheet clearing(String title, FlagView flag) {
        FilledForm form =
                FilledForm.empty(clearing(flag.id())).with("flagId", flag.id()).with(ON, today);
        String about = flag.reasons().stream()
                .map(reason -> words.label("flag", reason))
                .collect(Collectors.joining(", "));
        return new ActionSheet(PetitionAction.FLAG_CLEARING, title, form, false, about);
    }

    private ActionSheet parting(String title, PetitionView earlier) {
        FilledForm form = FilledForm.empty(parting(earlier.id()))
                .with("from", earlier.id())
                .with(ON, today);
        return new ActionSheet(PetitionAction.TOLD_APART, title, form, false, referents.named(earlier));
    }

    /** A review that is looked at again starts from what was found before. */
    private FilledForm reviewed(FilledForm form) {
        return new AnswerStanding(petition)
                .underReview()
                .flatMap(answer -> Optional.ofNullable(answer.review()))
                .map(review -> Criteria.NAMES.stream()
                        .filter(name -> !review.criteria().unmet().contains(name))
                        .reduce(form, (filled, name) -> filled.with("criteria." + name, true), (one, other) -> other))
                .orElse(form);
    }

    /** A committee other than the field's was chosen on purpose and stays chosen. */
    private boolean ownCommittee() {
        return catalogue.council().fields().stream()
                .filter(field -> field.id().equals(petition.field()))
                .noneMatch(field -> Objects.equals(field.committee(), petition.committee()));
    }

    private static String first(List<String> answerers) {
        return answerers.size() == 1 ? answerers.getFirst() : "";
    }

    private static Stream<ActionSheet> one(PetitionAction action, String title, FilledForm form) {
        return Stream.of(new ActionSheet(action, title, form, false, null));
    }
}
