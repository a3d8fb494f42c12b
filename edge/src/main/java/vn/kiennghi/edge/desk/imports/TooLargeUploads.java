package vn.kiennghi.edge.desk.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.kiennghi.edge.visit.EarlyAnswer;

/**
 * Leads back to the form who sends a file that is too large. The check of forms reads the whole request before any page gets it,
 * so it has to be looked at earlier.
 */
@Component
class TooLargeUploads implements EarlyAnswer {
    /** Parameter that tells the form why it is shown. */
    static final String MARK = "too-large";

    private static final Pattern UPLOADS = Pattern.compile("/sessions/[A-Za-z0-9._-]+/imports/[a-z]+");
    /** What the form adds around the file, in bytes. */
    private static final long AROUND = 2_048;

    private final long most;

    TooLargeUploads(Environment environment) {
        this.most = DataSize.parse(environment.getProperty("spring.servlet.multipart.max-file-size", "50MB"))
                        .toBytes()
                + AROUND;
    }

    @Override
    public boolean answers(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getContentLengthLong() > most
                && HttpMethod.POST.matches(request.getMethod())
                && UPLOADS.matcher(path).matches()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getRequestURI() + "?" + MARK);
            return true;
        }
        return false;
    }
}
