package vn.kiennghi.edge.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Keeps a kept form known by its number while its author puts it right: a form that was sent with one and refused has the number
 * among its hidden entries again.
 */
public final class KeptFormEntries implements RequestDataValueProcessor {
    private static final String ACTION = KeptFormEntries.class.getName();

    private final RequestDataValueProcessor others;

    /**
     * @param others what adds the other hidden entries
     */
    public KeptFormEntries(RequestDataValueProcessor others) {
        this.others = others;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        request.setAttribute(ACTION, action);
        return others.processAction(request, action, httpMethod);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return others.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> entries = others.getExtraHiddenFields(request);
        int number = KeptForms.numberIn(request);
        if (number == 0 || !isThisForm(request)) {
            return entries;
        }
        Map<String, String> more = entries == null ? new HashMap<>() : new HashMap<>(entries);
        more.put(KeptForms.ENTRY, Integer.toString(number));
        return more;
    }

    /** Of the forms on a page the one that goes where the refused one went. */
    private static boolean isThisForm(HttpServletRequest request) {
        return request.getAttribute(ACTION) instanceof String action
                && action.replaceFirst("[?;].*", "").equals(request.getRequestURI());
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return others.processUrl(request, url);
    }
}
