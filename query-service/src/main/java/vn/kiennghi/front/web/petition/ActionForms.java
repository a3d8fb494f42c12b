package vn.kiennghi.front.web.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.FlagView;
import vn.kiennghi.front.web.form.FilledForm;
import vn.kiennghi.front.web.reading.Catalogue;

/** The forms of the actions as they are first shown: with what is known of the petition already. */
record ActionForms(PetitionView petition, Catalogue catalogue, LocalDate today) {
    private static final String ON = "on";

    /** Returns the sheets of an action, closed: one, but for clearing one for each open flag. */
    Stream<ActionSheet> of(PetitionAction action, List<String> answerers) {
        String title = "action.title." + action.path();
        FilledForm empty = FilledForm.empty(action.path());
        return switch (action) {
            case CLASSIFICATION ->
                Stream.of(sheet(
                        action,
                        Offers.isCorrection(action, petition) ? title + ".again" : title,
                        empty.with("field", petition.field())
                                .with("level", petition.level())
                                .with("committee", ownCommittee() ? petition.committee() : null)));
            case SPLIT ->
                Stream.of(sheet(
                        action,
                        title,
                        SplitRows.empty(empty, petition.reference()).with(ON, today)));
            case FORWARDING ->
                Stream.of(
                        sheet(action, title, empty.with("to", petition.level()).with(ON, today)));
            case ASSIGNMENT ->
                Stream.of(sheet(
                        action,
                        petition.agency() == null ? title : title + ".again",
                        empty.with("leadAgency", petition.agency())
                                .withAll("coordinatingAgencies", petition.coordinatingAgencies())
                                .with("dueOn", petition.dueOn())
                                .with(ON, today)));
            case ASSIGNMENT_REFUSAL ->
                Stream.of(sheet(
                        action, title, empty.with("agency", petition.agency()).with(ON, today)));
            case ANSWERS ->
                Stream.of(sheet(
                        action,
                        petition.answers().isEmpty() ? title : title + ".again",
                        empty.with(
                                "agency",
                                answerers.contains(petition.agency()) ? petition.agency() : first(answerers))));
            case FLAGS -> Stream.of(sheet(action, title, empty.with(ON, today)));
            case FLAG_CLEARING ->
                petition.flags().stream()
                        .filter(flag -> flag.clearedOn() == null)
                        .map(flag -> clearing(title, flag));
        };
    }

    /** Returns the name of the form that clears a flag. */
    static String clearing(String flagId) {
        return PetitionAction.FLAG_CLEARING.path() + "-" + flagId;
    }

    private ActionSheet clearing(String title, FlagView flag) {
        FilledForm form =
                FilledForm.empty(clearing(flag.id())).with("flagId", flag.id()).with(ON, today);
        return new ActionSheet(PetitionAction.FLAG_CLEARING, title, form, false, flag);
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

    private static ActionSheet sheet(PetitionAction action, String title, FilledForm form) {
        return new ActionSheet(action, title, form, false, null);
    }
}
