package vn.kiennghi.edge.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.kiennghi.edge.securitylog.Origin;
import vn.kiennghi.edge.securitylog.Origin.Way;

/** Tells who is asking right now, and from where. */
final class PresentOrigin {
    private PresentOrigin() {}

    /** Returns the signed-in user and the address of the request under way; the system itself where there is none. */
    static Origin now() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Origin.ofSystem();
        }
        HttpServletRequest request = attributes.getRequest();
        String user = SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                ? signedIn.getName()
                : "";
        String address = request.getRemoteAddr();
        return new Origin(
                user, address == null ? "" : address, RequestsWithoutSession.contain(request) ? Way.API : Way.PAGE);
    }
}
