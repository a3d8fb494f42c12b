package vn.kiennghi.query.council;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * An agency as it was last defined.
 *
 * @param id council and agency, as in {@code bac-kan/so-y-te}
 */
public record AgencyDocument(
        @BsonId String id, @BsonProperty("s") long sequence, String councilId, AgencyDefined defined)
        implements ReadModelDocument {

    static AgencyDocument of(AgencyDefined event, long sequence) {
        return new AgencyDocument(event.councilId() + "/" + event.agencyId(), sequence, event.councilId(), event);
    }

    AgencyView view() {
        return new AgencyView(
                councilId, defined.agencyId(), defined.name(), defined.kind(), defined.validFrom(), defined.validTo());
    }
}
