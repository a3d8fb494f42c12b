package vn.kiennghi.edge.api.freshness;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.kiennghi.messaging.reading.ReadSide;

/** Puts {@link LagHeaders} before every call of the API. */
@Configuration(proxyBeanMethods = false)
class LagConfiguration implements WebMvcConfigurer {
    private final ReadSide readSide;

    LagConfiguration(ReadSide readSide) {
        this.readSide = readSide;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LagHeaders(readSide)).addPathPatterns("/api/**");
    }
}
