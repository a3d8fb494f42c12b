package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.council.Catalogue;

/**
 * What the rules need to know beside the petition itself.
 *
 * @param today the present day, Asia/Ho_Chi_Minh
 * @param catalogue councils, sessions, fields and agencies
 * @param contentOf the content with which a petition was received, if one of that id is recorded
 * @param others how another petition stands, if one of that id is recorded
 * @param withdrawn whether the transfer document of that id was withdrawn
 * @param answeredBy who recorded the petition's answers, in the order of record
 */
public record Circumstances(
        LocalDate today,
        Catalogue catalogue,
        Function<PetitionId, Optional<String>> contentOf,
        Function<PetitionId, Optional<PetitionState.Recorded>> others,
        Predicate<String> withdrawn,
        Sender sender,
        List<String> answeredBy) {

    /** Returns the same for a petition whose answers were recorded by these. */
    Circumstances ofPetitionAnsweredBy(List<String> users) {
        return new Circumstances(today, catalogue, contentOf, others, withdrawn, sender, List.copyOf(users));
    }
}
