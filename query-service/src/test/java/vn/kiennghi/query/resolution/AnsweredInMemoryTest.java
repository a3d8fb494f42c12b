package vn.kiennghi.query.resolution;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** That other tests may rest on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweredInMemoryTest extends AnsweredMomentsContract {
    private final AnsweredMoments moments = new AnsweredInMemory();

    @Override
    protected AnsweredMoments moments() {
        return moments;
    }
}
