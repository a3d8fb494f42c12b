package vn.kiennghi.edge;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves the tests out, also those of another module, which come as a jar. */
public final class WithoutTests implements ImportOption {
    private final ImportOption ownTests = new DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return ownTests.includes(location) && !location.contains("-tests.jar");
    }
}
