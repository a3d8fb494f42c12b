package vn.kiennghi.edge.platform.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Has Tomcat answer with a problem where it turns a request away before any of our code sees it: a malformed request line,
 * an illegal character, headers that are too large. Its own report would show its name and version.
 */
@Component
class EarlyErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ProblemWriter writer;

    EarlyErrors(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // Empty, or Tomcat would add its own valve beside ours.
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new ProblemValve(writer));
            }
        });
    }

    /** Tomcat's place for reports on errors that the application did not answer. */
    private static final class ProblemValve extends ErrorReportValve {
        private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

        private final ProblemWriter writer;

        ProblemValve(ProblemWriter writer) {
            this.writer = writer;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                Problem problem = Problems.ofStatus(status);
                writer.write(request, response, problem);
            } catch (IOException | IllegalStateException clientGone) {
                LOG.debug("The client left before the answer", clientGone);
            }
        }
    }
}
