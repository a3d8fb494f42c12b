package vn.kiennghi.edge.visit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kiennghi.edge.platform.traffic.RequestBodies;

/**
 * Decides on bodies before anybody reads them. Who has not signed in sends no files and no more than the longest form holds; and all
 * forms under way together take a bounded part of the memory, those of whoever signed in apart from the others.
 */
public final class FormsBeforeReading extends OncePerRequestFilter {
    /** The most that a kept form can come to: three characters for a byte, and the names. */
    private static final long LONGEST = 3L * KeptForm.MOST_BYTES + 200_000;
    /** Forms of this size, as that of the sign-in, find room at any time. In bytes. */
    private static final int SMALL = 16 * 1024;

    private static final int KILOBYTE = 1024;
    private static final int ROOM_OF_STRANGERS = 16 * KILOBYTE;
    private static final int ROOM_OF_KNOWN = 48 * KILOBYTE;
    private static final String COME_BACK_SECONDS = "5";

    private final List<EarlyAnswer> early;
    /** In kilobytes. */
    private final Semaphore roomOfStrangers = new Semaphore(ROOM_OF_STRANGERS);
    /** In kilobytes. */
    private final Semaphore roomOfKnown = new Semaphore(ROOM_OF_KNOWN);
    /** What the server reads of a form at most, in kilobytes. */
    private final int mostOfForm;

    /**
     * @param mostOfForm what the server reads of a form at most, in kilobytes
     */
    public FormsBeforeReading(List<EarlyAnswer> early, int mostOfForm) {
        this.early = List.copyOf(early);
        this.mostOfForm = mostOfForm;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
        } else if (EndedVisits.isGoingOn()) {
            RequestBodies.readToTheEnd(request);
            for (EarlyAnswer answer : early) {
                if (answer.answers(request, response)) {
                    return;
                }
            }
            withRoom(roomOfKnown, request, response, chain);
        } else if (KeptForm.isMultipart(request)) {
            WayBack.rememberPageOfForm(request, response);
            askToSignIn("file", request, response);
        } else if (!isForm(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (request.getContentLengthLong() > LONGEST) {
            askToSignIn("tooLong", request, response);
        } else {
            withRoom(roomOfStrangers, request, response, chain);
        }
    }

    private void withRoom(Semaphore room, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (!isForm(request) || (length >= 0 && length <= SMALL)) {
            chain.doFilter(request, response);
            return;
        }
        int kilobytes = length < 0 ? mostOfForm : (int) Math.min(length / KILOBYTE + 1, mostOfForm);
        if (!room.tryAcquire(kilobytes)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release(kilobytes);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        String form = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        return type != null && type.regionMatches(true, 0, form, 0, form.length());
    }

    private static void askToSignIn(String why, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/sign-in?" + why);
    }
}
