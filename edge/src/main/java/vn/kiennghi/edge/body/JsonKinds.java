package vn.kiennghi.edge.body;

import tools.jackson.databind.JsonNode;

/** Names JSON types as the contract does. */
final class JsonKinds {
    private JsonKinds() {}

    static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }
}
