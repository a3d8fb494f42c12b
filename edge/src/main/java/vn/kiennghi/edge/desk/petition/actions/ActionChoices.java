package vn.kiennghi.edge.desk.petition.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.LevelChoices;
import vn.kiennghi.edge.page.wording.Words;

/**
 * The pick lists of the actions' forms.
 *
 * @param otherLevels levels to which the council can forward
 * @param agencies those that exist today, and those charged with the petition
 * @param answerers those in whose name the reader may answer
 * @param office those of what the council's office does beside handing on
 * @param supervision those of what follows an answer
 */
record ActionChoices(
        List<Choice> fields,
        List<Choice> levels,
        List<Choice> otherLevels,
        List<Choice> committees,
        List<Choice> agencies,
        List<Choice> answerers,
        List<Choice> outcomes,
        List<Choice> flagReasons,
        OfficeChoices office,
        SupervisionChoices supervision) {
    private static final List<String> USUAL_COMMITTEES = List.of("KT_NS", "VH_XH", "PHAP_CHE", "DAN_TOC", "DO_THI");

    static ActionChoices of(
            PetitionView petition,
            FieldsAndAgencies catalogue,
            List<String> answerers,
            OfficeChoices office,
            LocalDate today,
            Words words) {
        Level ours = catalogue.council().level();
        List<AgencyView> agencies = catalogue.agencies().stream()
                .filter(agency -> existsOn(agency, today) || isCharged(agency, petition))
                .toList();
        return new ActionChoices(
                Choice.among(catalogue.council().fields(), FieldView::id, FieldView::name, petition.field()),
                LevelChoices.since(petition.receivedOn(), petition.level(), words),
                LevelChoices.others(ours, petition.receivedOn(), petition.level(), words),
                Choice.among(committees(petition, catalogue), id -> id, id -> words.label("committee", id), null),
                Choice.among(agencies, AgencyView::id, AgencyView::name, petition.agency()),
                Choice.among(answerers, id -> id, id -> named(catalogue, id), null),
                Choice.of(Outcome.CLAIMS, "outcome", words),
                Choice.of(FlagReason.class, "flag", null, words),
                office,
                SupervisionChoices.of(words));
    }

    static boolean existsOn(AgencyView agency, LocalDate day) {
        return !agency.validFrom().isAfter(day)
                && (agency.validTo() == null || !agency.validTo().isBefore(day));
    }

    private static boolean isCharged(AgencyView agency, PetitionView petition) {
        return agency.id().equals(petition.agency())
                || petition.coordinatingAgencies().contains(agency.id());
    }

    private static List<String> committees(PetitionView petition, FieldsAndAgencies catalogue) {
        return Stream.of(
                        USUAL_COMMITTEES.stream(),
                        catalogue.council().fields().stream()
                                .map(FieldView::committee)
                                .filter(Objects::nonNull),
                        Stream.ofNullable(petition.committee()))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private static String named(FieldsAndAgencies catalogue, String id) {
        String name = catalogue.agency(id);
        return name == null ? id : name;
    }
}
