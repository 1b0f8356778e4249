package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.ReceivedRequest;

/** The methods of the API that Leash uses, for an accessible spreadsheet. */
final class Api {

    private Api() {}

    /**
     * Carries out a request.
     *
     * @throws Refused when that is impossible; then nothing is changed
     */
    static JsonNode answer(Spreadsheet spreadsheet, Route route, ReceivedRequest heard) {
        return switch (route.method()) {
            case "spreadsheets.get" ->
                    masked(spreadsheet.read(() -> Overview.of(spreadsheet)), heard);
            case "spreadsheets.batchUpdate" -> batchUpdate(spreadsheet, heard);
            case "values.batchGet" -> spreadsheet.read(() -> batchGet(spreadsheet, heard));
            case "files.get" -> masked(spreadsheet.read(() -> Overview.file(spreadsheet)), heard);
            default -> throw Refused.notFound();
        };
    }

    /** The part of an answer that the request's field mask selects. */
    private static JsonNode masked(JsonNode answer, ReceivedRequest heard) {
        String fields = heard.queryFields().getOrDefault("fields", "");
        return fields.isEmpty() ? answer : Mask.of(fields).of(answer);
    }

    private static ObjectNode batchGet(Spreadsheet spreadsheet, ReceivedRequest heard) {
        ObjectNode answer = Json.object().put("spreadsheetId", spreadsheet.id());
        ArrayNode ranges = answer.putArray("valueRanges");
        Rendering rendering = Rendering.of(heard);
        for (String range : heard.queryValues("ranges")) {
            ranges.add(
                    new ValueReading(Range.of(spreadsheet, range), rendering, spreadsheet.locale())
                            .answer());
        }
        return answer;
    }

    private static ObjectNode batchUpdate(Spreadsheet spreadsheet, ReceivedRequest heard) {
        JsonNode requests = Json.request(heard.body()).path("requests");
        ObjectNode answer = Json.object().put("spreadsheetId", spreadsheet.id());
        answer.set("replies", spreadsheet.change(() -> BatchUpdate.apply(spreadsheet, requests)));
        return answer;
    }
}
