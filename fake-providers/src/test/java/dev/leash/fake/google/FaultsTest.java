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

        client.append("x");
        client.get("A1");
        client.get("A1");
        assertThat(Client.statusOf(catchThrowable(() -> client.get("A1")))).isEqualTo(429);
        assertThatThrownBy(() -> client.append("x"))
                .hasMessageContaining("RESOURCE_EXHAUSTED")
                .hasMessageContaining("Quota exceeded for quota metric 'Write requests'");

        assertThat(google.applied(Call.Kind.READ)).isEqualTo(2);
        assertThat(google.applied(Call.Kind.WRITE)).isEqualTo(1);
        assertThat(google.calls()).hasSize(5);
    }

    @Test
    void appliesAndLosesTheAnswer() {
        google.plan("spreadsheets.batchUpdate", new Fault.LosesTheAnswer());

        assertThatThrownBy(() -> client.append("x")).isInstanceOf(IOException.class);

        assertThat(google.view(id).rows("Sheet1")).containsExactly(List.of("x"));
        assertThat(google.calls("spreadsheets.batchUpdate"))
                .singleElement()
                .matches(Call::isApplied);
    }

    @Test
    void failsOnceAndWorksAgain() throws IOException {
        google.refuse(
                "spreadsheets.batchUpdate", 503, "UNAVAILABLE", "The service is unavailable.");

        assertThat(Client.statusOf(catchThrowable(() -> client.append("x")))).isEqualTo(503);
        assertThat(google.calls("spreadsheets.batchUpdate").getFirst().status()).isEmpty();
        client.append("x");
        assertThat(google.view(id).cell("A1")).isEqualTo("x");
    }

    @Test
    void isDownUntilItIsUp() throws IOException {
        google.down(new Fault.Drops());
        assertThatThrownBy(() -> client.get("A1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> client.append("x")).isInstanceOf(IOException.class);
        google.up();

        client.append("x");
        assertThat(google.view(id).cell("A1")).isEqualTo("x");
    }

    @Test
    void somebodyEditsBetweenTwoCalls() throws IOException {
        client.append("2");
        client.append("1");
        google.afterNext("values.batchGet", () -> google.hand(id).sort("A1:A", "A", true));

        assertThat(client.get("A1:A")).containsExactly(List.of("2"), List.of("1"));
        assertThat(client.get("A1:A")).containsExactly(List.of("1"), List.of("2"));
    }
}
