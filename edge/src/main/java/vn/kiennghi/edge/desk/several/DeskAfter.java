package vn.kiennghi.edge.desk.several;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.messaging.outage.TryAgain;

/** The page of a desk after something was tried on many of its petitions and not done on all. */
public final class DeskAfter {
    private static final Logger LOG = LoggerFactory.getLogger(DeskAfter.class);

    private DeskAfter() {}

    /**
     * Returns the view of the desk, which tells what became of the petitions. Where a server is away which the desk needs, it is told by a
     * page of its own, from which the same form can be sent again.
     *
     * @param done the key of the sentence about those that were recorded
     * @param left the form as it was filled in
     * @param address where it is sent to
     */
    public static String of(
            Attempted attempted,
            String done,
            FilledForm left,
            String address,
            PageContext page,
            Supplier<String> desk) {
        page.show("attempted", attempted);
        try {
            return desk.get();
        } catch (TryAgain away) {
            LOG.info("a server is away: what was done is told without the desk");
            page.show("done", done).show("left", left).show("address", address);
            return "attempted";
        }
    }
}
