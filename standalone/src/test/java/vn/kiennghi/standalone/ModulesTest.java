package vn.kiennghi.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiennghi.edge.WithoutTests;

/** How the modules stand to each other. Each rule was seen failing before it was kept. */
@AnalyzeClasses(packages = "vn.kiennghi", importOptions = WithoutTests.class)
class ModulesTest {
    @ArchTest
    static final ArchRule no_arrow_runs_up = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("messages")
            .definedBy("vn.kiennghi.api..")
            .layer("messaging")
            .definedBy("vn.kiennghi.messaging..")
            .layer("rules")
            .definedBy("vn.kiennghi.service..")
            .layer("edge")
            .definedBy("vn.kiennghi.edge..")
            .layer("read side")
            .definedBy("vn.kiennghi.query..")
            .layer("standalone")
            .definedBy("vn.kiennghi.standalone..")
            .whereLayer("messages")
            .mayNotAccessAnyLayer()
            .whereLayer("messaging")
            .mayOnlyAccessLayers("messages")
            .whereLayer("rules")
            .mayOnlyAccessLayers("messages", "messaging")
            .whereLayer("edge")
            .mayOnlyAccessLayers("messages", "messaging")
            .whereLayer("read side")
            .mayOnlyAccessLayers("messages", "messaging", "edge")
            .whereLayer("standalone")
            .mayNotBeAccessedByAnyLayer();

    /** Only as a process of its own, where it runs the edge, too. */
    @ArchTest
    static final ArchRule projections_and_figures_know_nothing_of_the_edge = noClasses()
            .that()
            .resideInAPackage("vn.kiennghi.query..")
            .and()
            .resideOutsideOfPackage("vn.kiennghi.query.distributed")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.kiennghi.edge..");

    @ArchTest
    static void no_package_is_split(JavaClasses classes) {
        Map<String, Set<String>> modules = classes.stream()
                .filter(type -> type.getSource().isPresent())
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName(),
                        Collectors.mapping(
                                type -> moduleOf(type.getSource().get().getUri().toString()), Collectors.toSet())));

        assertThat(modules).isNotEmpty().allSatisfy((_, in) -> assertThat(in).hasSize(1));
    }

    private static String moduleOf(String place) {
        return place.replaceFirst("/vn/kiennghi/.*", "");
    }
}
