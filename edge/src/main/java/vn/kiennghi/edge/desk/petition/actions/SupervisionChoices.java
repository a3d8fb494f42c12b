package vn.kiennghi.edge.desk.petition.actions;

import java.util.Arrays;
import java.util.List;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.desk.petition.Criteria;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.wording.Words;

/**
 * The pick lists of what follows an answer.
 *
 * @param criteria what an answer is weighed by
 * @param findings whether it is accepted or sent back
 * @param steps the ladder of measures, lowest first
 */
record SupervisionChoices(
        List<Choice> criteria,
        List<Choice> findings,
        List<Choice> verdicts,
        List<Choice> steps,
        List<Choice> channels) {
    static SupervisionChoices of(Words words) {
        return new SupervisionChoices(
                Choice.among(Criteria.NAMES, name -> name, name -> words.say("criterion." + name), null),
                Choice.among(
                        List.of(true, false),
                        Object::toString,
                        accepted -> words.say("action.finding." + accepted),
                        null),
                Choice.among(
                        Arrays.stream(Verdict.values())
                                .filter(verdict -> verdict != Verdict.UNVERIFIED)
                                .toList(),
                        Verdict::name,
                        verdict -> words.say("action.verdict." + verdict),
                        null),
                Choice.of(EscalationStep.class, "escalation", null, words),
                Choice.of(NoticeChannel.class, "channel", null, words));
    }
}
