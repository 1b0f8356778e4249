package dev.leash.fake.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.leash.fake.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How Google fails, and what its ledger says of it. */
class FaultsTest {

    private static final List<List<Object>> ROW = List.of(List.of("x"));

    private final FakeGoogle google = FakeGoogle.start();
    private final String id = google.create("On call");
    private Client client;

    @BeforeEach
    void connect() throws IOException {
        client = Client.of(google, id);
    }

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void refusesMoreThanTheQuotaAndCountsReadsAndWritesApart() throws IOException {
        google.grant(new Quota(2, 1, Duration.ofMinutes(1)));

        client.raw("A1", ROW);
        client.get("A1");
        client.get("A1");
        assertThat(Client.statusOf(catchThrowable(() -> client.get("A1")))).isEqualTo(429);
        assertThatThrownBy(() -> client.raw("A1", ROW))
                .hasMessageContaining("RESOURCE_EXHAUSTED")
                .hasMessageContaining("Quota exceeded for quota metric 'Write requests'");

        assertThat(google.applied(Call.Kind.READ)).isEqualTo(2);
        assertThat(google.applied(Call.Kind.WRITE)).isEqualTo(1);
        assertThat(google.calls()).hasSize(5);
    }

    @Test
    void appliesAndLosesTheAnswer() {
        google.plan("values.append", new Fault.LosesTheAnswer());

        assertThatThrownBy(() -> client.append("A1", "INSERT_ROWS", ROW))
                .isInstanceOf(IOException.class);

        assertThat(google.view(id).rows("Sheet1")).containsExactly(List.of("x"));
        assertThat(google.calls("values.append")).singleElement().matches(Call::isApplied);
    }

    @Test
    void failsOnceAndWorksAgain() throws IOException {
        google.refuse("values.update", 503, "UNAVAILABLE", "The service is unavailable.");

        assertThat(Client.statusOf(catchThrowable(() -> client.raw("A1", ROW)))).isEqualTo(503);
        assertThat(google.calls("values.update").getFirst().status()).isEmpty();
        client.raw("A1", ROW);
        assertThat(google.view(id).cell("A1")).isEqualTo("x");
    }

    @Test
    void isDownUntilItIsUp() throws IOException {
        google.down(new Fault.Drops());
        assertThatThrownBy(() -> client.get("A1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> client.raw("A1", ROW)).isInstanceOf(IOException.class);
        google.up();

        client.raw("A1", ROW);
        assertThat(google.view(id).cell("A1")).isEqualTo("x");
    }

    @Test
    void somebodyEditsBetweenTwoCalls() throws IOException {
        client.raw("A1", List.of(List.of("2"), List.of("1")));
        google.afterNext("values.get", () -> google.hand(id).sort("A1:A", "A", true));

        assertThat(client.get("A1:A")).containsExactly(List.of("2"), List.of("1"));
        assertThat(client.get("A1:A")).containsExactly(List.of("1"), List.of("2"));
    }
}
