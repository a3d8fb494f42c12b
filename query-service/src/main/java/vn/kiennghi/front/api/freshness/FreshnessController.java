package vn.kiennghi.front.api.freshness;

import org.springframework.web.bind.annotation.GetMapping;
import vn.kiennghi.front.api.ApiV1;
import vn.kiennghi.query.platform.ReadSide;

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
