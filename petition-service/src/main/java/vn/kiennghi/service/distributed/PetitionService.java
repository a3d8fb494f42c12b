package vn.kiennghi.service.distributed;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import vn.kiennghi.service.platform.CommandSideConfiguration;

/** Entry point of the petition service. Any number of them may run at once. */
@SpringBootApplication(scanBasePackages = {"vn.kiennghi.service.distributed", "vn.kiennghi.messaging"})
@Profile(PetitionService.PROFILE)
@Import(CommandSideConfiguration.class)
public class PetitionService {
    /** Name of the profile, which switches Axon Server on. */
    public static final String PROFILE = "petition-service";

    /** Starts the service; settings come from the environment, see docs/operations.md. */
    public static void main(String[] arguments) {
        // Nothing is sent to the outside, however the jar was started.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(PetitionService.class);
        application.setAdditionalProfiles(PROFILE);
        application.setLogStartupInfo(false);
        application.run(arguments);
    }
}
