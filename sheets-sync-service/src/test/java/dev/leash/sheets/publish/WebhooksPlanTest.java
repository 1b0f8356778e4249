package dev.leash.sheets.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leash.model.webhook.Endpoint;
import dev.leash.sheets.workbook.Reading;
import dev.leash.sheets.workbook.Table;
import dev.leash.wire.directory.DirectoryRecord.OfEndpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhooksPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final List<String> HEADER = List.of("name", "url", "secret");
    private static final String URL = "https://billing.example.com/hooks";

    private final DirectorySnapshot held = new DirectorySnapshot();

    private SheetChanges read(Instant at, List<List<String>> rows) {
        return carryOut(new Reading.Found(Table.of(rows), "r"), at);
    }

    private SheetChanges carryOut(Reading reading, Instant at) {
        SheetChanges plan = new WebhooksPlan().plan(reading, held, "webhooks.csv", at);
        plan.changes().forEach(held::take);
        return plan;
    }

    private Endpoint billing() {
        return held.endpoint("billing").orElseThrow();
    }

    @Test
    void aWorkbookWithoutTheSheetSaysNothing() {
        assertThat(carryOut(new Reading.Missing(), NOW).changes()).isEmpty();
        assertThat(held.sheet("webhooks")).isEmpty();
    }

    @Test
    void aRowIsAnEndpointAndNoRowIsNone() {
        read(NOW, List.of(HEADER, List.of("billing", URL, "")));
        assertThat(billing().url()).isEqualTo(URL);

        read(NOW, List.of(HEADER));

        assertThat(held.endpoints()).isEmpty();
        assertThat(held.sheet("webhooks").orElseThrow().versionInForce()).isEqualTo(2);
    }

    @Test
    void mostEndpointsThatAreGoneAtOnceStayForTenMinutes() {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (int number = 1; number <= 5; number++) {
            rows.add(List.of("billing" + number, URL, ""));
        }
        read(NOW, rows);

        read(NOW, List.of(HEADER));
        assertThat(held.endpoints()).hasSize(5);
        assertThat(requireNonNull(held.sheet("webhooks").orElseThrow().heldBack()).reason())
                .startsWith("5 of 5 endpoints are no longer in the sheet.");

        read(NOW.plus(MassRemoval.HELD_FOR), List.of(HEADER));
        assertThat(held.endpoints()).isEmpty();
        assertThat(held.sheet("webhooks").orElseThrow().heldBack()).isNull();
    }

    @Test
    void theNextNumberRotatesWithADayOfOverlap() {
        read(NOW, List.of(HEADER, List.of("billing", URL, "1")));
        read(NOW, List.of(HEADER, List.of("billing", URL, "2")));
        assertThat(billing().secretsInUse(NOW)).containsExactly("2", "1");
        assertThat(read(NOW.plusSeconds(60), List.of(HEADER, List.of("billing", URL, "2"))))
                .satisfies(plan -> assertThat(plan.changes()).isEmpty());

        Instant later = NOW.plus(Endpoint.OVERLAP);
        read(later, List.of(HEADER, List.of("billing", URL, "2")));

        assertThat(billing().secrets()).hasSize(1);
        assertThat(billing().secretsInUse(later)).containsExactly("2");
    }

    @Test
    void aRefusedRowKeepsItsEndpoint() {
        read(NOW, List.of(HEADER, List.of("billing", URL, "1")));
        SheetChanges plan = read(NOW, List.of(HEADER, List.of("billing", "nonsense", "1")));

        assertThat(billing().url()).isEqualTo(URL);
        assertThat(plan.refused()).hasSize(1);
        assertThat(plan.changes()).noneMatch(change -> change.record() instanceof OfEndpoint);
    }

    @Test
    void aSheetThatIsGoneKeepsAll() {
        read(NOW, List.of(HEADER, List.of("billing", URL, "1")));
        carryOut(new Reading.Missing(), NOW);

        assertThat(billing().url()).isEqualTo(URL);
        assertThat(held.sheet("webhooks").orElseThrow().warnings()).hasSize(1);
    }
}
