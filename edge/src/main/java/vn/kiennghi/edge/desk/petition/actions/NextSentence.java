package vn.kiennghi.edge.desk.petition.actions;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.desk.petition.Family;
import vn.kiennghi.edge.desk.petition.PetitionNames;
import vn.kiennghi.edge.page.wording.DayPast;
import vn.kiennghi.edge.page.wording.Words;

/** Says what is expected next of a petition, and from whom. */
record NextSentence(PetitionNames names, Family family, LocalDate today, Words words) {
    String of(NextStep next, PetitionView petition) {
        String label = words.label("level", petition.level());
        String level = label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        PetitionView lead = family.lead();
        LocalDate by =
                next == NextStep.KEEP_PROMISE ? NextStep.promisedOn(petition).orElse(null) : petition.dueOn();
        DayPast past = next.isBoundToADay() ? DayPast.of(by, today) : null;
        String sentence = words.say(
                "action.next." + next + (past == null ? "" : ".passed"),
                orElse(
                        petition.transfer() == null ? null : petition.transfer().recipient(),
                        words.say("action.next.committee")),
                names.agency(petition.agency()),
                words.day(by),
                level,
                orElse(
                        petition.forwarding() == null
                                ? null
                                : petition.forwarding().recipient(),
                        level),
                lead == null ? Words.NOTHING : family.named(lead),
                words.number(past == null ? 0 : past.days()));
        return next.tellsVoters() && !family.merged().isEmpty()
                ? sentence + " "
                        + words.say(
                                "action.next.merged",
                                words.number(family.merged().size()))
                : sentence;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
