package vn.kiennghi.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import vn.kiennghi.query.petition.RowFollower;
import vn.kiennghi.query.platform.ReadModelDocument;

@AnalyzeClasses(packages = "vn.kiennghi.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ReadSideArchitectureTest {
    private static final DescribedPredicate<JavaClass> PURE = describe(
            "are rows or figures",
            type -> type.getBaseComponentType()
                    .getName()
                    .matches("vn\\.kiennghi\\.query\\.("
                            + "petition\\.(PetitionRow|RowChange|RowEvolution|CorrectedFacts|Dated|FoldedText|RegisterKey)"
                            + "|resolution\\.(?!ResolutionQueries|KnownMoments)\\w+)(\\$.*)?"));

    @ArchTest
    static final ArchRule rows_and_figures_are_pure = classes()
            .that(PURE)
            .should()
            .onlyDependOnClassesThat(PURE.or(resideInAnyPackage(
                            "java..", "vn.kiennghi.api..", "org.jspecify..", "org.bson.codecs.pojo.annotations"))
                    .or(equivalentTo(ReadModelDocument.class))
                    .or(equivalentTo(RowFollower.class)));

    @ArchTest
    static final ArchRule every_projection_names_its_processing_group = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ProcessingGroup.class);

    @ArchTest
    static final ArchRule projections_and_queries_know_no_driver_of_a_store = noClasses()
            .that()
            .resideOutsideOfPackages("..query.platform..", "..query.distributed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "java.sql..");

    @ArchTest
    static final ArchRule time_and_chance_come_from_the_platform = noClasses()
            .that()
            .resideOutsideOfPackages("..query.platform..", "..query.distributed..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            slices().matching("vn.kiennghi.query.(*)..").should().beFreeOfCycles();
}
