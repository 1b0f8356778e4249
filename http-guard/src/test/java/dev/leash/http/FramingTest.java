package dev.leash.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy in front may read in another way is read in none. */
@Tag("io")
class FramingTest {

    private static final String CHUNKS = "5\r\nhello\r\n0\r\n\r\n";

    private static GuardedServer server = GuardedServer.start(Map.of());

    @BeforeAll
    static void begin() {
        assertThat(server.server().isRunning()).isTrue();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked\r\n\r\n" + CHUNKS,
                "Transfer-Encoding: xchunked, chunked\r\n\r\n" + CHUNKS,
                "Transfer-Encoding: gzip, chunked\r\n\r\n" + CHUNKS,
                "Transfer-Encoding: chunked, identity\r\n\r\n" + CHUNKS,
                "Transfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS,
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n" + CHUNKS,
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS,
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "Content-Length: 5, 5\r\n\r\nhello",
                "Content-Length: +5\r\n\r\nhello",
                "Content-Length: -1\r\n\r\nhello",
                "X-A: a\r\n b\r\nContent-Length: 5\r\n\r\nhello",
                "X-A: a\r\n\tContent-Length: 0\r\nContent-Length: 5\r\n\r\nhello",
                "X-A : a\r\nContent-Length: 5\r\n\r\nhello",
                "X-A: a\nContent-Length: 5\r\n\r\nhello",
                "X-A: a\rb\r\nContent-Length: 5\r\n\r\nhello",
                "Host: another\r\nContent-Length: 5\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n5;a\nb\r\nhello\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5;a=\"\r\nhello\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\nhello\n0\n\n",
                "Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloXX0\r\n\r\n"
            })
    void anAmbiguousRequestIsRefusedAndTheConnectionClosed(String rest) throws IOException {
        String answer = server.answer("POST /nowhere HTTP/1.1\r\nHost: localhost\r\n" + rest);

        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("connection: close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\n\r\nhello",
                "Transfer-Encoding: chunked\r\n\r\n" + CHUNKS,
                "Transfer-Encoding: Chunked\r\n\r\n" + CHUNKS,
                "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\n\r\n",
                "Content-Length: 8\r\n\r\n\r\n a\r\n b",
                "\r\n"
            })
    void anOrdinaryRequestPasses(String rest) throws IOException {
        assertThat(server.status("POST /nowhere HTTP/1.1\r\nHost: localhost\r\n" + rest))
                .isEqualTo(404);
    }

    @Test
    void aRequestThatNamesNoHostIsRefused() throws IOException {
        assertThat(server.status("GET /nowhere HTTP/1.1\r\n\r\n")).isEqualTo(400);
        assertThat(server.status("GET /nowhere HTTP/1.0\r\n\r\n")).isEqualTo(404);
    }

    @Test
    void aFoldedHeaderOfASecondRequestIsRefusedAfterTheAnswerToTheFirst() throws IOException {
        String first = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String second = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n b\r\n\r\n";

        try (Socket socket = server.connect()) {
            socket.getOutputStream().write((first + second).getBytes(StandardCharsets.ISO_8859_1));
            String answers =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answers).containsSubsequence("HTTP/1.1 404", "HTTP/1.1 400");
        }
    }
}
