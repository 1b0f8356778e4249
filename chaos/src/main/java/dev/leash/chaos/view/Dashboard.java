package dev.leash.chaos.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.view.Row;
import dev.leash.verification.view.Row.Field;
import dev.leash.verification.view.View;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What the dashboard's API shows.
 *
 * @param base where it is
 * @param web asks it
 */
public record Dashboard(URI base, HttpClient web) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PAGE_SIZE = 500;
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    /** What it says while its view is behind the log: that is no finding unless it stays so. */
    private static final int CATCHING_UP = 503;

    private static final int MAX_TRIES = 60;
    private static final long TRY_EVERY_MILLIS = 1_000;

    /**
     * Every incident it shows, page by page.
     *
     * @throws IOException when it does not answer, or not with 200
     */
    public View view() throws IOException, InterruptedException {
        return new View(Invariant.DASHBOARD_IS_THE_LOG, rows(""));
    }

    /**
     * Those that are not over.
     *
     * @throws IOException when it does not answer, or not with 200
     */
    public List<String> open() throws IOException, InterruptedException {
        return openedBefore(Instant.MAX);
    }

    /**
     * Those that are not over, and were opened before.
     *
     * @throws IOException when it does not answer, or not with 200
     */
    public List<String> openedBefore(Instant time) throws IOException, InterruptedException {
        return rows("&status_category[one_of]=live").stream()
                .filter(row -> openedAt(row).isBefore(time))
                .map(Row::id)
                .toList();
    }

    private static Instant openedAt(Row row) {
        return Instant.parse(row.fields().get(Field.OPENED_AT));
    }

    private List<Row> rows(String filter) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    get(
                            "/v2/incidents?sort_by=created_at_oldest_first&page_size="
                                    + PAGE_SIZE
                                    + filter
                                    + (after.isEmpty() ? "" : "&after=" + after));
            page.get("incidents").forEach(incident -> rows.add(row(incident)));
            after = page.get("pagination_meta").path("after").asText("");
        } while (!after.isEmpty());
        return rows;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(base + path.replace("[", "%5B").replace("]", "%5D")))
                        .timeout(ANSWERED_WITHIN)
                        .build();
        HttpResponse<String> answer = web.send(request, BodyHandlers.ofString());
        for (int tries = 1; answer.statusCode() == CATCHING_UP && tries < MAX_TRIES; tries++) {
            var _ = new CountDownLatch(1).await(TRY_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            answer = web.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the dashboard answers " + answer.statusCode());
        }
        return MAPPER.readTree(answer.body());
    }

    private static Row row(JsonNode incident) {
        JsonNode leash = incident.get("leash");
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.STATE, leash.path("state").asText());
        fields.put(Field.OWNER, leash.path("assignee").asText(""));
        fields.put(Field.TITLE, incident.path("name").asText());
        fields.put(Field.OPENED_AT, incident.path("created_at").asText());
        fields.put(Field.UPDATED_AT, incident.path("updated_at").asText());
        fields.put(Field.NEXT_DEADLINE, leash.path("next_escalation_at").asText(""));
        fields.put(Field.SEQUENCE, leash.path("sequence").asText());
        return new Row(incident.path("id").asText(), fields);
    }
}
