package vn.kiennghi.standalone;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import vn.kiennghi.service.platform.CommandSideConfiguration;

/** Both services as one Spring application. The stores that it runs on are opened by {@link Standalone}. */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        scanBasePackages = {
            "vn.kiennghi.standalone",
            "vn.kiennghi.query",
            "vn.kiennghi.edge",
            "vn.kiennghi.messaging.log"
        },
        exclude = JdbcAutoConfiguration.class,
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@Import(CommandSideConfiguration.class)
class StandaloneApplication {}
