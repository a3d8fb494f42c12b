package vn.kiennghi.standalone.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.kiennghi.standalone.start.TemporaryDirectory;

/** Whatever an event holds, it is the same after every way that it is carried, and its line is too. */
@Domain(AnyEvent.class)
@Domain(DomainContext.Global.class)
class FormPropertyTest {

    @Property
    void a_line_gives_back_its_event(@ForAll StoredEvent event) throws Exception {
        String line = EventLine.write(7, event);

        assertThat(line).doesNotContain("\n").doesNotContain("\r");
        assertThat(EventLine.read(7, line)).isEqualTo(event);
    }

    @Property
    void axon_servers_form_gives_back_the_event(@ForAll StoredEvent event) throws Exception {
        StoredEvent back = AxonServerForm.read(AxonServerForm.of(event));

        assertThat(back).isEqualTo(event);
        assertThat(EventLine.write(1, back)).isEqualTo(EventLine.write(1, event));
    }

    @Property(tries = 25)
    void a_record_in_sqlite_gives_back_its_events(@ForAll @Size(max = 30) List<StoredEvent> events) {
        TemporaryDirectory.use(directory -> {
            Path record = directory.resolve("kiennghi.db");
            SampleLog.append(record, events);

            assertThat(SampleLog.read(record)).isEqualTo(events);
        });
    }
}
