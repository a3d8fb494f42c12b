package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.function.Predicate;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.council.Catalogue;

/**
 * What the rules need to know beside the petition itself.
 *
 * @param today the present day, Asia/Ho_Chi_Minh
 * @param catalogue councils, sessions, fields and agencies
 * @param isRecorded whether a petition of that id is recorded already
 * @param inOwnNameOnly whether the sender acts as an agency and so may do only what it is charged with (R34)
 */
public record Circumstances(
        LocalDate today, Catalogue catalogue, Predicate<PetitionId> isRecorded, boolean inOwnNameOnly) {}
