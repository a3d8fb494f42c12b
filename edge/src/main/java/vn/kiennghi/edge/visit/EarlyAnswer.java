package vn.kiennghi.edge.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers some requests of whoever signed in before their body is read, which the check of forms would do. */
public interface EarlyAnswer {
    /**
     * Answers the request if it is one of them.
     *
     * @return whether it did
     * @throws IOException if the client is gone
     */
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
