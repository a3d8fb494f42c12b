package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed outside controllers, and what pages did not answer themselves: a problem for the API and for whoever prefers
 * JSON, else the view {@code error} with {@code status}, {@code code}, {@code title}, {@code detail} and {@code particular},
 * which tells whether the detail says more than the status.
 */
@Controller
class ErrorAnswers implements ErrorController {
    /** Request attribute with the {@link Problem} where it is known. */
    static final String PROBLEM = ErrorAnswers.class.getName();

    private final Problems problems;
    private final ProblemWriter writer;
    private final ProblemMessages messages;

    ErrorAnswers(Problems problems, ProblemWriter writer, ProblemMessages messages) {
        this.problems = problems;
        this.writer = writer;
        this.messages = messages;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        if (ApiPaths.contain(request) || !wantsPage(request)) {
            writer.write(request, response, problem);
            return null;
        }
        Locale language = ReaderLanguage.of(request);
        Fault fault = problem.fault();
        ModelAndView page = new ModelAndView(
                "error",
                Map.of(
                        "status", fault.status(),
                        "code", fault.code(),
                        "particular", isParticular(fault),
                        "title", messages.title(fault.code(), language),
                        "detail", messages.sentence(fault, language)));
        page.setStatus(HttpStatusCode.valueOf(fault.status()));
        problem.answerWith(response);
        return page;
    }

    private static boolean isParticular(Fault fault) {
        return !fault.code().equals(Problems.ofStatus(fault.status()).fault().code());
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem known) {
            return known;
        }
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable thrown) {
            return problems.of(thrown);
        }
        // Somebody who calls /error himself finds nothing there.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return Problems.ofStatus(status);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException notUnderstood) {
            return false;
        }
    }
}
