package vn.kiennghi.query.council;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadModelStore;

/** The collections of councils, agencies, terms and voter meetings and their indexes. */
@Configuration(proxyBeanMethods = false)
class CouncilCollections {
    static final String COUNCIL = "councilId";
    static final String SESSION = "sessionId";

    /** Councils are few: FindCouncils reads them all, FindCouncil one by its id. */
    @Bean
    Documents<CouncilDocument> councilDocuments(ReadModelStore store) {
        return store.collection("councils", CouncilDocument.class);
    }

    @Bean
    Documents<AgencyDocument> agencyDocuments(ReadModelStore store) {
        Documents<AgencyDocument> agencies = store.collection("agencies", AgencyDocument.class);
        // FindAgencies: those of one council.
        agencies.index("FindAgencies", COUNCIL);
        return agencies;
    }

    /** A term's document holds its sessions. */
    @Bean
    Documents<TermDocument> termDocuments(ReadModelStore store) {
        Documents<TermDocument> terms = store.collection("sessions", TermDocument.class);
        // FindTerms: those of one council.
        terms.index("FindTerms", COUNCIL);
        return terms;
    }

    @Bean
    Documents<MeetingDocument> meetingDocuments(ReadModelStore store) {
        Documents<MeetingDocument> meetings = store.collection("meetings", MeetingDocument.class);
        // FindMeetings: those of one session.
        meetings.index("FindMeetings", SESSION);
        return meetings;
    }
}
