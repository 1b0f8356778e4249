package dev.leash.chaos.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leash.verification.report.Invariant;
import dev.leash.verification.view.ObservedRow;
import dev.leash.verification.view.ObservedRow.Field;
import dev.leash.verification.view.ObservedView;
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
 * Client of the dashboard's API.
 *
 * @param base address of the dashboard
 * @param web HTTP client
 */
public record Dashboard(URI base, HttpClient web) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PAGE_SIZE = 500;
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);

    /** Status while the view lags behind the log; a finding only if it stays. */
    private static final int CATCHING_UP = 503;

    private static final int MAX_TRIES = 60;
    private static final long TRY_EVERY_MILLIS = 1_000;

    /**
     * All incidents, page by page.
     *
     * @throws IOException when the dashboard does not answer, or not with 200
     */
    public ObservedView view() throws IOException, InterruptedException {
        return new ObservedView(Invariant.DASHBOARD_IS_THE_LOG, rows(""));
    }

    /**
     * The open incidents.
     *
     * @throws IOException when the dashboard does not answer, or not with 200
     */
    public List<String> open() throws IOException, InterruptedException {
        return openedBefore(Instant.MAX);
    }

    /**
     * The open incidents that were opened before a time.
     *
     * @throws IOException when the dashboard does not answer, or not with 200
     */
    public List<String> openedBefore(Instant time) throws IOException, InterruptedException {
        return rows("&status_category[one_of]=live").stream()
                .filter(row -> openedAt(row).isBefore(time))
                .map(ObservedRow::id)
                .toList();
    }

    private static Instant openedAt(ObservedRow row) {
        return Instant.parse(row.fields().get(Field.OPENED_AT));
    }

    private List<ObservedRow> rows(String filter) throws IOException, InterruptedException {
        List<ObservedRow> rows = new ArrayList<>();
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

    private static ObservedRow row(JsonNode incident) {
        JsonNode leash = incident.get("leash");
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.STATE, leash.path("state").asText());
        fields.put(Field.OWNER, leash.path("assignee").asText(""));
        fields.put(Field.TITLE, incident.path("name").asText());
        fields.put(Field.OPENED_AT, incident.path("created_at").asText());
        fields.put(Field.UPDATED_AT, incident.path("updated_at").asText());
        fields.put(Field.NEXT_DEADLINE, leash.path("next_escalation_at").asText(""));
        fields.put(Field.SEQUENCE, leash.path("sequence").asText());
        return new ObservedRow(incident.path("id").asText(), fields);
    }
}
