package vn.kiennghi.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.edge.WithoutTests;

/** Nothing is read without a reader, and what may be read is decided where questions are answered. */
@AnalyzeClasses(packages = "vn.kiennghi", importOptions = WithoutTests.class)
class ReadingArchitectureTest {
    @ArchTest
    static final ArchRule who_answers_a_question_asks_its_reader =
            methods().that().areAnnotatedWith(QueryHandler.class).should(askTheReader());

    /** The dispatch names the reader of each question; what the installation itself asks says so. */
    @ArchTest
    static final ArchRule the_edge_asks_through_one_door = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.edge..")
            .and()
            .haveNameNotMatching("vn\\.kiennghi\\.edge\\.platform\\.(QueryDispatch|EdgeConfiguration)")
            .should()
            .dependOnClassesThat(belongToAnyOf(QueryGateway.class, QueryBus.class));

    /** A reader is made of the signed-in user alone. */
    @ArchTest
    static final ArchRule nobody_at_the_edge_makes_up_a_reader = noClasses()
            .that(resideInAPackage("vn.kiennghi.edge.."))
            .and()
            .haveNameNotMatching("vn\\.kiennghi\\.edge\\.(platform\\.QueryDispatch|identity\\.SignedIn)")
            .should()
            .dependOnClassesThat(belongToAnyOf(Reader.class));

    private static ArchCondition<JavaMethod> askTheReader() {
        return new ArchCondition<>("take a Reader and ask it, or hand it on") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                boolean takes =
                        handler.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Reader.class));
                boolean asks = Stream.concat(
                                handler.getMethodCallsFromSelf().stream(),
                                handler.getMethodReferencesFromSelf().stream())
                        .anyMatch(ReadingArchitectureTest::isAboutTheReader);
                events.add(new SimpleConditionEvent(
                        handler,
                        takes && asks,
                        handler.getFullName() + (takes ? " does not ask" : " takes no reader")));
            }
        };
    }

    private static boolean isAboutTheReader(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Reader.class)
                || (access.getTarget() instanceof CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Reader.class)));
    }
}
