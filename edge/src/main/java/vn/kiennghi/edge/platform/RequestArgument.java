package vn.kiennghi.edge.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands to methods of controllers what they take of a request by its type alone.
 *
 * @param type the type of the method's parameter, exactly
 */
public record RequestArgument<T>(Class<T> type, Made<T> made) implements HandlerMethodArgumentResolver {
    /** Makes the argument of a request. */
    @FunctionalInterface
    public interface Made<T> {
        T of(NativeWebRequest request, ModelMap model);
    }

    /** Hands over what is made of the request of the servlet. */
    public static <T> RequestArgument<T> ofRequest(Class<T> type, Function<HttpServletRequest, T> made) {
        return new RequestArgument<>(type, (request, model) -> made.apply(servletRequest(request)));
    }

    /** Returns the request of the servlet, of which every request here is made. */
    public static HttpServletRequest servletRequest(NativeWebRequest request) {
        return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public T resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return made.of(request, Objects.requireNonNull(container).getModel());
    }
}
