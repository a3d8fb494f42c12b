package vn.kiennghi.edge.page.catalogue;

import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.edge.page.wording.Words;

/** A term together with its council. */
public record TermOfCouncil(CouncilView council, TermView term) {

    /** Returns the id of the term. */
    public String id() {
        return term.id();
    }

    /** Returns the term as it is spoken of: "khóa X, nhiệm kỳ 2021–2026", "10th term (2021–2026)". */
    public String named(Words words) {
        return words.say(
                "term.named",
                words.termOrdinal(term.ordinal()),
                Integer.toString(term.startsOn().getYear()),
                Integer.toString(term.endsOn().getYear()));
    }

    /** Returns council and term as they are spoken of. */
    public String fullyNamed(Words words) {
        return council.name() + ", " + named(words);
    }
}
