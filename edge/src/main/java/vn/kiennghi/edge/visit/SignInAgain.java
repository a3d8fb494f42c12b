package vn.kiennghi.edge.visit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What the sign-in page says where it answers a form itself, instead of being asked for.
 *
 * @param why the text's key is {@code signIn.} and this
 * @param seconds how long to wait before the next try; 0: not at all
 * @param kept what was sent, to be carried along; null: nothing
 */
public record SignInAgain(
        String why, long seconds, @Nullable KeptForm kept) {
    /** Address within this system to which such requests are handed on. */
    public static final String ADDRESS = "/sign-in/again";

    /** Name of the request's attribute that holds it. */
    public static final String ATTRIBUTE = "signInAgain";

    /** Answers the request with the sign-in page. */
    void answer(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status.value());
        request.setAttribute(ATTRIBUTE, this);
        request.getRequestDispatcher(ADDRESS).forward(request, response);
    }
}
