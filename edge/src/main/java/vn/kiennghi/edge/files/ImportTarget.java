package vn.kiennghi.edge.files;

import java.time.LocalDate;
import vn.kiennghi.api.council.SessionId;

/**
 * Where the rows of a table belong.
 *
 * @param councilId the council whose session it is
 * @param opensOn first day of the session
 * @param fields the council's catalogue of fields
 * @param agencies the council's catalogue of agencies
 * @param meetings the session's voter meetings
 * @param meanings what else the words of the table can mean
 * @param recorded what is recorded already
 */
public record ImportTarget(
        String councilId,
        SessionId session,
        LocalDate opensOn,
        CatalogueNames fields,
        CatalogueNames agencies,
        MeetingNames meetings,
        Meanings meanings,
        RecordedBefore recorded) {}
