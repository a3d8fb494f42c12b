package vn.kiennghi.api.vocabulary;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;

/** Everything that can be asked of a council's vocabulary. */
public sealed interface VocabularyCommand extends ScopedCommand {
    VocabularyId vocabularyId();

    @Override
    default Scope scope() {
        return new Scope.OfCouncil(vocabularyId().councilId());
    }

    /** Says what words of the council's files mean. A word that means something else already means this from now on. */
    @AllowedTo({Role.ADMIN, Role.CLERK, Role.COORDINATOR})
    record ChooseMeanings(@TargetAggregateIdentifier VocabularyId vocabularyId, List<WordMeaning> meanings)
            implements VocabularyCommand {}

    /**
     * Takes back what words mean; files that use them ask again.
     *
     * @param words the uses and how they are written; what they mean does not matter
     */
    @AllowedTo({Role.ADMIN, Role.CLERK, Role.COORDINATOR})
    record ForgetWords(@TargetAggregateIdentifier VocabularyId vocabularyId, List<WordMeaning> words)
            implements VocabularyCommand {}
}
