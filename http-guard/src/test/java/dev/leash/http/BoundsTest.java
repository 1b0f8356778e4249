package dev.leash.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is held of requests, and for how long, has an end. */
@Tag("io")
class BoundsTest {

    private static final String REPORT = "POST /webhooks/nowhere HTTP/1.1\r\nHost: localhost\r\n";
    private static final String FORM = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n";

    @Test
    void aFormThatIsTooLargeIsRefusedByWhatItSaysOfItself() throws IOException {
        try (GuardedServer server = GuardedServer.start(Map.of())) {
            assertThat(server.status(FORM + "Content-Length: 295000\r\n\r\n")).isEqualTo(413);
        }
    }

    @Test
    void moreBodiesThanAreHeldAreToldToComeLaterAndTheRestIsGivenBack() throws IOException {
        try (GuardedServer server = GuardedServer.start(Map.of("HTTP_BODIES_MEGABYTES", "1"))) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Socket socket = server.connect();
                sockets.add(socket);
                String half = REPORT + "Content-Length: 250000\r\n\r\n" + "x".repeat(240_000);
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(server.guard().bodies().held()).isLessThanOrEqualTo(1024 * 1024);

            for (Socket socket : sockets) {
                socket.close();
            }
            await().until(() -> server.guard().bodies().held() == 0);
            await().until(() -> server.guard().connections().open() == 0);
            assertThat(server.status(FORM + "Content-Length: 1\r\n\r\nx")).isEqualTo(404);
        }
    }

    @Test
    void aRequestThatTakesTooLongIsToldSoAndHungUp() throws IOException {
        try (GuardedServer server = GuardedServer.start(Map.of("HTTP_REQUEST_SECONDS", "1"))) {
            assertThat(server.status("GET /nowhere HTTP/1.1\r\nHost: loc")).isEqualTo(408);
            await().until(() -> server.guard().connections().open() == 0);
        }
    }

    @Test
    void anAddressHasOnlySoManyConnections() throws IOException {
        Map<String, String> few = Map.of("HTTP_CONNECTIONS_PER_ADDRESS", "2");
        try (GuardedServer server = GuardedServer.start(few);
                Socket first = server.connect();
                Socket second = server.connect()) {
            await().until(() -> server.guard().connections().open() == 2);

            try (Socket third = server.connect()) {
                assertThat(third.getInputStream().read()).isEqualTo(-1);
            }
            first.shutdownOutput();
            await().until(() -> server.guard().connections().open() == 1);
            assertThat(server.status("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .isEqualTo(404);
            assertThat(second.isConnected()).isTrue();
        }
    }
}
