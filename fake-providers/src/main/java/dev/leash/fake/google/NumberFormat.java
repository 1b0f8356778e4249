package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a number or a time is shown.
 *
 * @param type as Google names it, such as {@code DATE_TIME}; empty when nobody chose one
 * @param pattern such as {@code yyyy-mm-dd hh:mm}; empty for the usual one
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

    /** Whether what is typed there stays text. */
    boolean isText() {
        return type.equals("TEXT") || pattern.equals("@");
    }

    boolean isTime() {
        return type.equals("DATE") || type.equals("TIME") || type.equals("DATE_TIME");
    }
}
