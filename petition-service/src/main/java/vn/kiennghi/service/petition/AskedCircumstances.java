package vn.kiennghi.service.petition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.council.Catalogue;
import vn.kiennghi.service.council.CouncilState;
import vn.kiennghi.service.council.CouncilTermState;

/**
 * Circumstances that remember what was asked of them, so that one can tell later whether the same decision would be taken: whether
 * all the same questions still have the same answers.
 */
final class AskedCircumstances {
    private final Circumstances circumstances;
    /** The answers by question; a question can be asked of other circumstances again. */
    private final Map<Question, Object> answers = new HashMap<>();

    AskedCircumstances(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    private sealed interface Question {
        Object answer(Circumstances circumstances);
    }

    private record Council(String id) implements Question {
        @Override
        public Object answer(Circumstances circumstances) {
            return circumstances.catalogue().council(id);
        }
    }

    private record Term(TermId id) implements Question {
        @Override
        public Object answer(Circumstances circumstances) {
            return circumstances.catalogue().term(id);
        }
    }

    private record Agency(String council, String id) implements Question {
        @Override
        public Object answer(Circumstances circumstances) {
            return circumstances.catalogue().agency(council, id);
        }
    }

    private record Meeting(SessionId session, String id) implements Question {
        @Override
        public Object answer(Circumstances circumstances) {
            return circumstances.catalogue().meeting(session, id);
        }
    }

    private record Withdrawn(String transfer) implements Question {
        @Override
        public Object answer(Circumstances circumstances) {
            return circumstances.withdrawn().test(transfer);
        }
    }

    private record Content(PetitionId id) implements Question {
        @Override
        public Object answer(Circumstances circumstances) {
            return circumstances.contentOf().apply(id);
        }
    }

    private record Other(PetitionId id) implements Question {
        @Override
        public Object answer(Circumstances circumstances) {
            return circumstances.others().apply(id);
        }
    }

    /** Returns the same circumstances, asked through this. */
    Circumstances circumstances() {
        return new Circumstances(
                circumstances.today(),
                new AskedCatalogue(),
                id -> asked(new Content(id)),
                id -> asked(new Other(id)),
                transfer -> asked(new Withdrawn(transfer)),
                circumstances.sender(),
                circumstances.answeredBy());
    }

    /** Returns whether whoever decides on the same petitions under those later circumstances comes to the same. */
    boolean holdUnder(Circumstances later) {
        return later.today().equals(circumstances.today())
                && later.sender().equals(circumstances.sender())
                && later.answeredBy().equals(circumstances.answeredBy())
                && answers.entrySet().stream()
                        .allMatch(asked -> asked.getKey().answer(later).equals(asked.getValue()));
    }

    /** The question's own type says what its answer is. */
    @SuppressWarnings("unchecked")
    private <A> A asked(Question question) {
        return (A) answers.computeIfAbsent(question, asked -> asked.answer(circumstances));
    }

    private final class AskedCatalogue implements Catalogue {
        @Override
        public Optional<CouncilState.Established> council(String councilId) {
            return asked(new Council(councilId));
        }

        @Override
        public Optional<CouncilTermState.Established> term(TermId termId) {
            return asked(new Term(termId));
        }

        @Override
        public Optional<AgencyDefined> agency(String councilId, String agencyId) {
            return asked(new Agency(councilId, agencyId));
        }

        @Override
        public Optional<VoterMeetingRecorded> meeting(SessionId sessionId, String meetingId) {
            return asked(new Meeting(sessionId, meetingId));
        }
    }
}
