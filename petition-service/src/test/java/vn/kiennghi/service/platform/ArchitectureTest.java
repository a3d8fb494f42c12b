package vn.kiennghi.service.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.DisallowReplay;
import org.springframework.beans.factory.annotation.Autowired;

/** The boundaries of the command side and of the messages. Each rule was seen failing before it was kept. */
@AnalyzeClasses(
        packages = {"vn.kiennghi.service", "vn.kiennghi.api"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rules_and_states_are_pure = classes()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .or()
            .haveSimpleNameEndingWith("State")
            .or()
            .haveNameMatching(".*\\.service\\.petition\\.\\w+ing(\\$.*)?")
            .or()
            .haveSimpleName("Circumstances")
            .and()
            .resideInAPackage("vn.kiennghi.service..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "vn.kiennghi.api..", "vn.kiennghi.service..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_domain_knows_no_store_no_http_and_no_topology = noClasses()
            .that()
            .resideOutsideOfPackage("vn.kiennghi.service.distributed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.sqlite..",
                    "com.mongodb..",
                    "org.bson..",
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.axonframework.axonserver..");

    @ArchTest
    static final ArchRule messages_know_no_framework_but_axons_annotations = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "vn.kiennghi.service..", "java.io..", "java.nio.file..");

    @ArchTest
    static final ArchRule no_clock_and_no_chance = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule features_form_no_cycles =
            slices().matching("vn.kiennghi.service.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule automations_are_named_and_never_replayed = classes()
            .that()
            .haveSimpleNameStartingWith("When")
            .should()
            .beAnnotatedWith(DisallowReplay.class)
            .andShould()
            .haveNameMatching(".*\\.When\\w+Then\\w+");

    @ArchTest
    static final ArchRule no_field_injection = noFields().should().beAnnotatedWith(Autowired.class);
}
