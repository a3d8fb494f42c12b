package vn.kiennghi.edge.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** All of Spring Boot's automatic configuration but for Axon and MongoDB: the tests of the edge bring their own buses. */
public class EdgeAutoConfigurations extends AutoConfigurationImportSelector {
    @Override
    protected List<String> getCandidateConfigurations(
            AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
        return super.getCandidateConfigurations(metadata, attributes).stream()
                .filter(name -> !name.startsWith("org.axonframework.") && !name.contains(".mongodb."))
                .toList();
    }

    @Override
    protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
        AnnotationAttributes none = new AnnotationAttributes();
        none.put("exclude", new String[0]);
        none.put("excludeName", new String[0]);
        return none;
    }
}
