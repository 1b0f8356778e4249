package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests for whole worksheets. */
final class SheetRequests {

    private SheetRequests() {}

    static ObjectNode add(Spreadsheet spreadsheet, JsonNode request) {
        Worksheet added = spreadsheet.add(object(request, "properties"));
        ObjectNode reply = Json.object();
        reply.putObject("addSheet").set("properties", added.properties().deepCopy());
        return reply;
    }

    /** A copy of an object in a request. */
    static ObjectNode object(JsonNode request, String name) {
        return request.get(name) instanceof ObjectNode object ? object.deepCopy() : Json.object();
    }
}
