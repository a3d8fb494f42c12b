package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.council.Catalogue;

/**
 * What the rules need to know beside the petition itself.
 *
 * @param today the present day, Asia/Ho_Chi_Minh
 * @param catalogue councils, sessions, fields and agencies
 * @param contentOf the content with which a petition was received, if one of that id is recorded
 * @param inOwnNameOnly whether the sender acts as an agency and so may do only what it is charged with (R34)
 */
public record Circumstances(
        LocalDate today,
        Catalogue catalogue,
        Function<PetitionId, Optional<String>> contentOf,
        boolean inOwnNameOnly) {}
