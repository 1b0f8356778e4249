package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.Heard;

/** The methods of the API that Leash uses, for a spreadsheet that may be used. */
final class Api {

    private Api() {}

    /**
     * Does what a request asks for.
     *
     * @throws Refused when that cannot be done; then nothing is
     */
    static JsonNode answer(Spreadsheet spreadsheet, Route route, Heard heard) {
        return switch (route.method()) {
            case "spreadsheets.get" ->
                    masked(spreadsheet.read(() -> Overview.of(spreadsheet)), heard);
            case "spreadsheets.batchUpdate" -> batchUpdate(spreadsheet, heard);
            case "values.batchGet" -> spreadsheet.read(() -> batchGet(spreadsheet, heard));
            case "files.get" -> masked(spreadsheet.read(() -> Overview.file(spreadsheet)), heard);
            default -> throw Refused.notFound();
        };
    }

    /** What of an answer the field mask of a request means. */
    private static JsonNode masked(JsonNode answer, Heard heard) {
        String fields = heard.queryFields().getOrDefault("fields", "");
        return fields.isEmpty() ? answer : Mask.of(fields).of(answer);
    }

    private static ObjectNode batchGet(Spreadsheet spreadsheet, Heard heard) {
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

    private static ObjectNode batchUpdate(Spreadsheet spreadsheet, Heard heard) {
        JsonNode requests = Json.request(heard.body()).path("requests");
        ObjectNode answer = Json.object().put("spreadsheetId", spreadsheet.id());
        answer.set("replies", spreadsheet.change(() -> BatchUpdate.apply(spreadsheet, requests)));
        return answer;
    }
}
