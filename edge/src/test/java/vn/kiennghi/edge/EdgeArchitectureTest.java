package vn.kiennghi.edge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kiennghi.api.identity.ActorMetaData;

@AnalyzeClasses(packages = "vn.kiennghi", importOptions = ImportOption.DoNotIncludeTests.class)
class EdgeArchitectureTest {
    /** Files know nothing of HTTP, so that the web pages import by the same code. */
    @ArchTest
    static final ArchRule files_do_not_know_the_web = noClasses()
            .that()
            .resideInAPackage("..edge.files..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.servlet..", "org.springframework.web..", "..edge.api..", "..edge.identity.."));

    @ArchTest
    static final ArchRule features_of_the_edge_are_free_of_cycles =
            slices().matching("vn.kiennghi.edge.(**)").should().beFreeOfCycles();

    /** What it keeps lies behind ports; whoever runs it brings the stores. */
    @ArchTest
    static final ArchRule the_edge_knows_no_store = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..", "org.bson..", "java.sql..", "javax.sql..", "org.springframework.session..");

    /** Time comes from the clock that is wired in, randomness from one place. */
    @ArchTest
    static final ArchRule time_and_randomness_come_from_outside = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.edge..")
            .and()
            .resideOutsideOfPackage("vn.kiennghi.edge.platform")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat(belongToAnyOf(SecureRandom.class, Random.class));

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("vn.kiennghi.edge..")
            .should()
            .beAnnotatedWith(Autowired.class);

    /** The client's word is never taken for who he is: only the dispatch writes the metadata. */
    @ArchTest
    static final ArchRule only_the_dispatch_says_who_sends_a_command = classes()
            .that()
            .resideInAPackage("vn.kiennghi.edge..")
            .and()
            .haveNameNotMatching(".*CommandDispatch")
            .should()
            .onlyDependOnClassesThat(not(belongToAnyOf(ActorMetaData.class)));
}
