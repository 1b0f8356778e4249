package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.Heard;
import java.util.function.Function;

/** The methods of the API, for a spreadsheet that may be used. */
final class Api {

    private Api() {}

    /**
     * Does what a request asks for.
     *
     * @throws Refused when that cannot be done; then nothing is
     */
    static JsonNode answer(Spreadsheet spreadsheet, Route route, Heard heard) {
        return switch (route.method()) {
            case "spreadsheets.get" -> spreadsheet.read(() -> Overview.of(spreadsheet, heard));
            case "spreadsheets.batchUpdate" -> batchUpdate(spreadsheet, heard);
            case "values.get" ->
                    spreadsheet.read(() -> ValueQueries.get(spreadsheet, route.range(), heard));
            case "values.batchGet" ->
                    spreadsheet.read(() -> ValueQueries.batchGet(spreadsheet, heard));
            case "values.update" ->
                    changed(
                            spreadsheet,
                            heard,
                            body -> ValueCommands.update(spreadsheet, route, heard, body));
            case "values.append" ->
                    changed(
                            spreadsheet,
                            heard,
                            body -> ValueCommands.append(spreadsheet, route, heard, body));
            case "values.batchUpdate" ->
                    changed(
                            spreadsheet,
                            heard,
                            body -> ValueCommands.batchUpdate(spreadsheet, body));
            case "values.clear" ->
                    changed(
                            spreadsheet,
                            heard,
                            _ -> ValueCommands.clear(spreadsheet, route.range()));
            case "values.batchClear" ->
                    changed(
                            spreadsheet,
                            heard,
                            body -> ValueCommands.batchClear(spreadsheet, body));
            case "files.get" -> spreadsheet.read(() -> Overview.file(spreadsheet, heard));
            default -> throw Refused.notFound();
        };
    }

    private static ObjectNode batchUpdate(Spreadsheet spreadsheet, Heard heard) {
        return changed(
                spreadsheet,
                heard,
                body -> {
                    ArrayNode replies = BatchUpdate.apply(spreadsheet, body.path("requests"));
                    ObjectNode answer = Json.object();
                    answer.set("replies", replies);
                    return answer;
                });
    }

    private static ObjectNode changed(
            Spreadsheet spreadsheet, Heard heard, Function<ObjectNode, ObjectNode> change) {
        ObjectNode body = heard.body().isEmpty() ? Json.object() : Json.request(heard.body());
        ObjectNode answer = Json.object().put("spreadsheetId", spreadsheet.id());
        answer.setAll(spreadsheet.change(() -> change.apply(body)));
        return answer;
    }
}
