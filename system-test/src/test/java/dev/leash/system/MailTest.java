package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leash.model.directory.Channel;
import dev.leash.model.notification.DeliveryEvent;
import dev.leash.wire.outbox.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Mail arrives at a real server, in one thread for each incident, and its link acknowledges. */
@Tag("system")
class MailTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");

    @TempDir Path data;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    @Test
    void aPageArrivesByMailAndWhatIsRefusedForGoodGoesOnToTheNextChannelAtOnce() {
        WorkbookFiles workbook = new WorkbookFiles(data.resolve("workbook"));
        workbook.contactsWithRules(
                List.of("alice,alice@example.com,+15550100001,responder,\"email, sms 20m\""));
        workbook.schedule(List.of("alice"));
        SMTPServer server =
                SMTPServer.port(0)
                        .messageHandler((context, from, to, bytes) -> take(bytes))
                        .build();
        server.start();
        Map<String, String> environment =
                Map.of(
                        "SMTP_HOST", "localhost",
                        "SMTP_PORT", "" + server.getPortAllocated(),
                        "SMTP_SECURITY", "none",
                        "SMTP_FROM", "leash@example.com");
        int kafkaPort = Product.freePort();
        try (Product leash = Product.up(data, Product.freePort(), kafkaPort, environment)) {
            leash.web().reported("It is down");
            await().until(() -> mails.size() == 1);

            assertThat(mails.getFirst())
                    .contains(
                            "To: alice@example.com",
                            "Auto-Submitted: auto-generated",
                            "multipart/alternative");
            Matcher id = MESSAGE_ID.matcher(mails.getFirst());
            assertThat(id.find()).isTrue();
            assertThat(leash.web().get("/health").statusCode()).isEqualTo(200);

            refusing = true;
            leash.web().reported("The mailbox is gone as well");
            Log log = new Log("127.0.0.1:" + kafkaPort);
            await().until(() -> !Outbox.to(log.outbox(), "2", "alice").isEmpty());
            assertThat(Outbox.to(log.outbox(), "2", "alice"))
                    .extracting(OutboxMessage::channel)
                    .containsExactly(Channel.SMS);
            assertThat(log.deliveries())
                    .filteredOn(one -> one.event() instanceof DeliveryEvent.Failed)
                    .extracting(one -> ((DeliveryEvent.Failed) one.event()).reason())
                    .containsExactly("the mail server refused the message (550)");
        } finally {
            server.stop();
        }
    }

    private void take(byte[] mail) throws RejectException {
        if (refusing) {
            throw new RejectException(550, "No such mailbox");
        }
        mails.add(new String(mail, StandardCharsets.UTF_8));
    }
}
