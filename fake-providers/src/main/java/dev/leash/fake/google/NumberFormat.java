package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Format of a number or a time.
 *
 * @param type as Google names it, such as {@code DATE_TIME}; empty when none was set
 * @param pattern such as {@code yyyy-mm-dd hh:mm}; empty for the default
 */
record NumberFormat(String type, String pattern) {

    static NumberFormat of(JsonNode cellFormat) {
        JsonNode format = cellFormat.path("numberFormat");
        return new NumberFormat(format.path("type").asText(), format.path("pattern").asText());
    }

    ObjectNode json() {
        ObjectNode format = Json.object();
        format.putObject("numberFormat").put("type", type).put("pattern", pattern);
        return format;
    }

    /** Whether typed input stays text. */
    boolean isText() {
        return type.equals("TEXT") || pattern.equals("@");
    }

    boolean isTime() {
        return type.equals("DATE") || type.equals("TIME") || type.equals("DATE_TIME");
    }
}
