package vn.kiennghi.edge.page.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.edge.page.catalogue.PageRefused;

/**
 * Leads whoever may not see the page that the installation opens with to his own desk. Only that page knows what it asks of its
 * reader, so it is asked, and its refusal is answered here; who goes to the same page by himself is told that it is not his.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnDeskInstead implements HandlerExceptionResolver {
    private static final String OPENING = OwnDeskInstead.class.getName();

    /** Has the page to which this request is led lead on to the desk if it refuses the reader. */
    static void ifRefused(HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(OPENING, OPENING);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        Map<String, ?> left = RequestContextUtils.getInputFlashMap(request);
        boolean refused = failure instanceof PageRefused || failure instanceof Refused;
        return refused && left != null && left.containsKey(OPENING) ? new ModelAndView("redirect:/desk") : null;
    }
}
