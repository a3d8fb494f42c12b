package vn.kiennghi.edge.body;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.kiennghi.edge.platform.RequestArgument;

/** Puts the strict readers before Spring's own. */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new BodyReader());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(RequestArgument.ofRequest(Parameters.class, Parameters::new));
        resolvers.add(RequestArgument.ofRequest(
                SentJson.class, request -> new SentJson(new ServletServerHttpRequest(request))));
    }
}
