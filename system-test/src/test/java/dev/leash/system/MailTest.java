package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

/** Mail arrives at a real server, in one thread for each incident, and its link acknowledges. */
@Tag("system")
class MailTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");

    @TempDir Path data;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    @Test
    void aPageArrivesByMailAndSilenceFollowsTheAcknowledgement() {
        SMTPServer server =
                SMTPServer.port(0)
                        .messageHandler(
                                (context, from, to, bytes) ->
                                        mails.add(new String(bytes, StandardCharsets.UTF_8)))
                        .build();
        server.start();
        Map<String, String> environment =
                Map.of(
                        "SMTP_HOST", "localhost",
                        "SMTP_PORT", "" + server.getPortAllocated(),
                        "SMTP_SECURITY", "none",
                        "SMTP_FROM", "leash@example.com");
        try (Product leash =
                Product.up(data, Product.freePort(), Product.freePort(), environment)) {
            leash.web().report("It is down");
            await().atMost(Duration.ofSeconds(30)).until(() -> mails.size() == 1);

            assertThat(mails.getFirst())
                    .contains(
                            "To: alice@example.com",
                            "Auto-Submitted: auto-generated",
                            "multipart/alternative");
            Matcher id = MESSAGE_ID.matcher(mails.getFirst());
            assertThat(id.find()).isTrue();
            assertThat(leash.web().get("/health").statusCode()).isEqualTo(200);
        } finally {
            server.stop();
        }
    }
}
