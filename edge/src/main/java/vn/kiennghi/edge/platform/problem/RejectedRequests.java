package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers requests that Spring Security's firewall stops, which never reach a chain or a controller. */
@Component
class RejectedRequests implements RequestRejectedHandler {
    private final ProblemWriter writer;

    RejectedRequests(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        writer.write(request, response, Problem.of(ProblemCode.MALFORMED_REQUEST));
    }
}
