package vn.kiennghi.edge.page.form;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.kiennghi.edge.platform.RequestArgument;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.platform.problem.Problems;

/** Lets controllers take a {@link SentForm}. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration implements WebMvcConfigurer {
    private final Problems problems;
    private final ProblemMessages messages;

    FormConfiguration(Problems problems, ProblemMessages messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(
                SentForm.class,
                (request, model) -> new SentForm(
                        RequestArgument.servletRequest(request),
                        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
                        problems,
                        messages)));
    }
}
