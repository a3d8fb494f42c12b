package vn.kiennghi.edge.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.body.SentJson;

/** What the OpenAPI document says beside the calls themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    private static final String BASIC = "basic";
    private static final String PROBLEM = "Problem";

    static {
        // What a method reads of the request by itself is no parameter of that name.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Parameters.class, SentJson.class);
    }

    @Bean
    OpenAPI kienNghiApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kiến Nghị")
                        .version("v1")
                        .description(
                                "Theo dõi, giải quyết kiến nghị của cử tri. Follow-up of voters' petitions to People's"
                                        + " Councils. Dates are ISO days of Asia/Ho_Chi_Minh; absent values are null or left out;"
                                        + " every failure is an RFC 9457 problem."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    /** Every call can fail, always in the same form. */
    @Bean
    OpenApiCustomizer everyCallMayAnswerAProblem() {
        ApiResponse failure = new ApiResponse()
                .description("Problem")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        return document -> {
            // Only here: before, springdoc takes a schema away to which no call refers yet.
            document.getComponents().addSchemas(PROBLEM, problem());
            if (document.getPaths() != null) {
                document.getPaths()
                        .values()
                        .forEach(path -> path.readOperations()
                                .forEach(call -> call.getResponses().addApiResponse("default", failure)));
            }
        };
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("row", new IntegerSchema())
                .addProperty("code", new StringSchema())
                .addProperty("expected", new StringSchema())
                .addProperty("found", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("expected", new StringSchema())
                .addProperty("found", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }
}
