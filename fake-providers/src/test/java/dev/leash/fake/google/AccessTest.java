package dev.leash.fake.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets into a spreadsheet, seen by Google's own client. */
class AccessTest {

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
    void givesOneTokenForManyCalls() throws IOException {
        assertThat(client.get("Sheet1")).isEmpty();
        assertThat(client.get("Sheet1")).isEmpty();
        assertThat(google.tokensGiven()).isEqualTo(1);
    }

    @Test
    void speaksCompressed() throws IOException {
        client.append("Grüße");

        Call call = google.calls("spreadsheets.batchUpdate").getFirst();
        assertThat(call.heard().header("Content-Encoding")).hasValue("gzip");
        assertThat(call.heard().header("Accept-Encoding")).hasValue("gzip");
        assertThat(client.get("A1")).containsExactly(List.of("Grüße"));
    }

    @Test
    void refusesAKeyThatIsAnothers() throws IOException {
        try (FakeGoogle other = FakeGoogle.start()) {
            String key =
                    other.account().json().replace(other.rootUrl() + "", google.rootUrl() + "");
            Client stranger = Client.of(google, id, key);

            assertThatThrownBy(() -> stranger.get("Sheet1"))
                    .hasStackTraceContaining("invalid_grant")
                    .hasStackTraceContaining("Invalid JWT Signature.");
        }
    }

    @Test
    void aDeletedKeyIsGoodAsLongAsItsTokenAndNoLonger() throws IOException {
        assertThat(client.get("Sheet1")).isEmpty();
        google.account().revokeKey();
        assertThat(client.get("Sheet1")).isEmpty();

        google.expireTokens();

        assertThatThrownBy(() -> client.get("Sheet1")).isInstanceOf(IOException.class);
        assertThat(google.calls("values.batchGet").getLast().isApplied()).isFalse();
    }

    @Test
    void anExpiredTokenIsReplacedByTheClient() throws IOException {
        assertThat(client.get("Sheet1")).isEmpty();
        google.expireTokens();
        assertThat(client.get("Sheet1")).isEmpty();
        assertThat(google.tokensGiven()).isEqualTo(2);
        assertThat(google.calls("values.batchGet"))
                .extracting(call -> call.status().orElseThrow())
                .containsExactly(200, 401, 200);
    }

    @Test
    void refusesASpreadsheetNobodySharedAndOneThatIsNotThere() throws IOException {
        google.share(id, false);
        assertThat(Client.statusOf(catchThrowable(() -> client.get("Sheet1")))).isEqualTo(403);
        google.share(id, true);
        assertThat(client.get("Sheet1")).isEmpty();

        Throwable missing = catchThrowable(() -> Client.of(google, "nothing").get("Sheet1"));
        assertThat(Client.statusOf(missing)).isEqualTo(404);
        assertThat(((GoogleJsonResponseException) missing).getDetails().getMessage())
                .isEqualTo("Requested entity was not found.");
    }
}
