package vn.kiennghi.edge.api.freshness;

import org.springframework.web.bind.annotation.GetMapping;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.messaging.reading.ReadSide;

/** How far what is shown is behind what is recorded. */
@ApiV1
class FreshnessController {
    private final ReadSide readSide;

    FreshnessController(ReadSide readSide) {
        this.readSide = readSide;
    }

    @GetMapping("/freshness")
    ReadSide.Freshness freshness() {
        return readSide.freshness();
    }
}
