package vn.kiennghi.edge.administration.deadletter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.deadletter.RetryResult.Outcome;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.deadletter.LetterCounts;
import vn.kiennghi.edge.deadletter.LetterKeeper;
import vn.kiennghi.edge.deadletter.OperatedLetters;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.messaging.outage.TryAgain;

/** Shows administrators of the whole installation which events could not be handled, and lets them try again or discard. */
@Controller
class DeadLettersPage {
    private static final String LIST = "/dead-letters";
    private static final String DISCARD = "discard";
    /** More are a matter of one mistake; what the first say is enough to find it. */
    private static final int MOST_SHOWN = 100;

    private final OperatedLetters letters;
    private final LetterCounts counts;
    private final LetterWords letterWords;

    DeadLettersPage(OperatedLetters letters, LetterCounts counts, LetterWords letterWords) {
        this.letters = letters;
        this.counts = counts;
        this.letterWords = letterWords;
    }

    @JsonBody
    record Sequence(String sequence) {}

    @JsonBody
    record Discard(String sequence, String eventId, String reason) {}

    @GetMapping(LIST)
    String list(PageContext page) {
        PageRefused.unlessAdministrator(page.user(), null);
        List<LetterSequence> waiting = new ArrayList<>();
        List<DiscardedLetter> discarded = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (LetterKeeper keeper : LetterKeeper.ALL) {
            try {
                DeadLetters of = letters.of(keeper);
                waiting.addAll(of.waiting());
                discarded.addAll(of.discarded());
            } catch (TryAgain away) {
                silent.add(page.words().say("letters.silent." + keeper.processor()));
            }
        }
        page.show("total", waiting.size());
        page.show(
                "waiting",
                waiting.stream()
                        .limit(MOST_SHOWN)
                        .map(sequence -> letterWords.line(sequence, page.words()))
                        .toList());
        page.show(
                "discarded",
                discarded.stream()
                        .limit(MOST_SHOWN)
                        .map(letter -> letterWords.discarded(letter, page.words()))
                        .toList());
        page.show("silent", silent);
        return "dead-letters";
    }

    @GetMapping(LIST + "/{processor}")
    String show(@PathVariable String processor, @RequestParam String sequence, PageContext page) {
        LetterKeeper keeper = keeper(processor, page.user());
        return page(keeper, sequence, FilledForm.empty(DISCARD), page.words(), page.model());
    }

    @PostMapping(LIST + "/{processor}/retry")
    String retry(@PathVariable String processor, SentForm sent, PageContext page) {
        LetterKeeper keeper = keeper(processor, page.user());
        String sequence = sent.body(Sequence.class).sequence();
        return told(letters.retry(keeper, sequence), "letters.retried", sent, page.words());
    }

    @PostMapping(LIST + "/{processor}/discard")
    String discard(@PathVariable String processor, SentForm sent, PageContext page) {
        LetterKeeper keeper = keeper(processor, page.user());
        if (letters.find(keeper, sent.text("sequence").orElse("")).isEmpty()) {
            return told(RetryResult.gone(), "letters.discarded", sent, page.words());
        }
        return sent.attempt(
                DISCARD,
                () -> {
                    Discard body = sent.body(Discard.class);
                    RetryResult result = letters.discard(keeper, body.sequence(), body.eventId(), body.reason());
                    return told(result, "letters.discarded", sent, page.words());
                },
                form -> page(keeper, form.value("sequence"), form, page.words(), page.model()));
    }

    private String told(RetryResult result, String what, SentForm sent, Words words) {
        counts.changed();
        String sentence = words.say(what) + " " + letterWords.result(result, words);
        if (result.outcome() == Outcome.DONE) {
            sent.notice(sentence);
        } else {
            sent.noticeOfRefusal(result.outcome() == Outcome.GONE ? letterWords.result(result, words) : sentence);
        }
        return "redirect:" + LIST;
    }

    private String page(LetterKeeper keeper, String sequence, FilledForm form, Words words, Model model) {
        LetterSequence found = letters.find(keeper, sequence).orElseThrow(PageRefused::notFound);
        model.addAttribute("letter", letterWords.line(found, words));
        model.addAttribute(
                "events",
                found.events().stream()
                        .map(event -> letterWords.event(event, words))
                        .toList());
        model.addAttribute("form", form);
        return "dead-letter";
    }

    private static LetterKeeper keeper(@Nullable String processor, SignedIn user) {
        PageRefused.unlessAdministrator(user, null);
        return LetterKeeper.of(String.valueOf(processor)).orElseThrow(PageRefused::notFound);
    }
}
