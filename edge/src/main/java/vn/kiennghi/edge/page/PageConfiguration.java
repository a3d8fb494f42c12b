package vn.kiennghi.edge.page;

import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.RequestArgument;

/** Lets controllers take a {@link PageContext}. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(PageContext.class, (request, model) -> {
            Authentication reader =
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
            return new PageContext(
                    (SignedIn) Objects.requireNonNull(reader.getPrincipal()),
                    (Words) Objects.requireNonNull(request.getAttribute("words", RequestAttributes.SCOPE_REQUEST)),
                    (Model) model);
        }));
    }
}
