package vn.kiennghi.query.metrics;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.platform.Documents;

/** Counts the register's petitions by council and stage, whichever term they are of. */
@Component
class PetitionsCounted {
    private final Documents<PetitionRow> register;

    PetitionsCounted(Documents<PetitionRow> register) {
        this.register = register;
    }

    /** The petitions of a council that have come as far as a stage. */
    record Group(String councilId, Stage stage) {}

    /** Returns how many petitions each group has; groups without petitions are left out. */
    Map<Group, Long> count() {
        Map<Group, Long> counts = new HashMap<>();
        // The stage follows from how far a petition came and what took it off its way: nothing else is read.
        register.all(
                PetitionRow.STORED_FOR_STAGE,
                row -> counts.merge(new Group(row.receipt().councilId(), row.stage()), 1L, Long::sum));
        return counts;
    }
}
