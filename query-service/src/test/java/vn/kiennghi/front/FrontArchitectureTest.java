package vn.kiennghi.front;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import vn.kiennghi.query.petition.BadParameter;
import vn.kiennghi.query.platform.ReadSide;
import vn.kiennghi.query.platform.ServersAway;

@AnalyzeClasses(packages = "vn.kiennghi", importOptions = ImportOption.DoNotIncludeTests.class)
class FrontArchitectureTest {
    /** The edge asks by messages; of the read side it knows its freshness and the sign of an unreadable cursor alone. */
    @ArchTest
    static final ArchRule the_edge_knows_the_read_side_by_its_ports_only = noClasses()
            .that()
            .resideInAnyPackage("..front.api..", "..front.files..", "..front.identity..", "..front.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.kiennghi.query..")
                    .and(not(belongToAnyOf(ReadSide.class, BadParameter.class, ServersAway.class))));

    @ArchTest
    static final ArchRule the_edge_does_not_know_the_command_side = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.front..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.kiennghi.service..");

    @ArchTest
    static final ArchRule the_read_side_does_not_know_the_edge = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.kiennghi.front..");

    /** Files know nothing of HTTP, so that the web pages import by the same code. */
    @ArchTest
    static final ArchRule files_do_not_know_the_web = noClasses()
            .that()
            .resideInAPackage("..front.files..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.servlet..", "org.springframework.web..", "..front.api..", "..front.identity.."));

    @ArchTest
    static final ArchRule features_of_the_edge_are_free_of_cycles =
            slices().matching("vn.kiennghi.front.(**)").should().beFreeOfCycles();

    /** What is shared by several nodes is wired by the way that runs; nothing else of the edge knows that it is. */
    @ArchTest
    static final ArchRule only_the_distributed_way_knows_mongodb_and_its_sessions = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.front..")
            .and()
            .resideOutsideOfPackage("vn.kiennghi.front.distributed")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..", "org.bson..", "org.springframework.session..", "vn.kiennghi.front.distributed");

    /** Time comes from the clock that is wired in, randomness from one place. */
    @ArchTest
    static final ArchRule time_and_randomness_come_from_outside = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.front..")
            .and()
            .resideOutsideOfPackage("vn.kiennghi.front.platform")
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
            .resideInAPackage("vn.kiennghi.front..")
            .should()
            .beAnnotatedWith(Autowired.class);

    /** The client's word is never taken for who he is: only the dispatch writes the metadata. */
    @ArchTest
    static final ArchRule only_the_dispatch_says_who_sends_a_command = classes()
            .that()
            .resideInAPackage("vn.kiennghi.front..")
            .and()
            .haveNameNotMatching(".*CommandDispatch")
            .should()
            .onlyDependOnClassesThat(not(belongToAnyOf(ActorMetaData.class)));
}
