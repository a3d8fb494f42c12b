package vn.kiennghi.query.distributed;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;
import vn.kiennghi.edge.platform.traffic.Carriers;

/** Entry point of the query service: the web app, the API and the read models. Any number of them may run at once. */
@Profile(QueryService.PROFILE)
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        scanBasePackages = {"vn.kiennghi.query", "vn.kiennghi.edge", "vn.kiennghi.messaging"},
        excludeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
public class QueryService {
    /** Name of the profile, which switches Axon Server on. */
    public static final String PROFILE = "query-service";

    /** Starts the service; settings come from the environment, see docs/operations.md. */
    public static void main(String[] arguments) {
        // Nothing is sent to the outside, however the jar was started.
        System.setProperty("axoniq.update-checker.disabled", "true");
        Carriers.provide();
        SpringApplication application = new SpringApplication(QueryService.class);
        application.setAdditionalProfiles(PROFILE);
        application.setLogStartupInfo(false);
        application.run(arguments);
    }
}
