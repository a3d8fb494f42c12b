package vn.kiennghi.edge.api.petition;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.annotation.Annotation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.body.petition.Step;

/** Lists in the OpenAPI document what the one method for all actions takes: a path and a body for each. */
@Component
class PetitionActionsDocument implements OpenApiCustomizer {
    private static final String PATH = "/api/v1/petitions/{id}/";

    @Override
    public void customise(OpenAPI document) {
        @Nullable PathItem all = document.getPaths() == null ? null : document.getPaths().remove(PATH + "{command}");
        if (all != null) {
            for (PetitionAction action : PetitionAction.values()) {
                document.getPaths()
                        .addPathItem(
                                PATH + action.path(),
                                new PathItem().post(call(action, all.getPost(), document.getComponents())));
            }
            // Its members stand in every body, so it is no form of its own.
            document.getComponents().getSchemas().remove(Step.class.getSimpleName());
        }
    }

    private static Operation call(PetitionAction action, Operation any, Components components) {
        Schema<?> body = SpringDocAnnotationsUtils.extractSchema(
                components, action.body(), null, new Annotation[0], SpecVersion.V31);
        return new Operation()
                .operationId(named(action))
                .tags(any.getTags())
                .parameters(any.getParameters().stream()
                        .filter(parameter -> !parameter.getName().equals("command"))
                        .toList())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
                                        new MediaType().schema(body))))
                .responses(any.getResponses());
    }

    /** Returns what generated clients call it, after the command: classify, clearFlag. */
    private static String named(PetitionAction action) {
        String command = action.command().getSimpleName().replaceFirst("Petition$", "");
        return command.substring(0, 1).toLowerCase(Locale.ROOT) + command.substring(1);
    }
}
