package dev.leash.notifier.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.leash.fake.Fault;
import dev.leash.fake.slack.FakeSlack;
import dev.leash.fake.slack.Taken;
import dev.leash.model.directory.Channel;
import dev.leash.notifier.message.TestDispatches;
import dev.leash.slack.SlackApi;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is written to the log, at its most talkative. */
@Tag("io")
class SlackSecrecyTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final FakeSlack slack = FakeSlack.start();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Lines appender = new Lines();

    @BeforeEach
    void listen() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        root.setLevel(before);
        root.detachAppender(appender);
        slack.close();
        slack.ledger().assertAllClaimed();
    }

    @Test
    void neitherTokenNorAddressNorLinkIsWrittenWhateverHappens() {
        slack.join("U0000001", TestDispatches.ALICE);
        SlackSender sender = start();
        sender.send(TestDispatches.page(Channel.SLACK));
        slack.ledger().claim("the message", Taken.Posted.class::isInstance);
        for (String error :
                List.of("invalid_auth", "missing_scope", "is_archived", "fatal_error")) {
            slack.refuse("chat.postMessage", error);
            sender.send(TestDispatches.page(Channel.SLACK));
        }
        slack.plan("chat.postMessage", new Fault.Drops());
        sender.send(TestDispatches.page(Channel.SLACK));

        assertThat(lines).anyMatch(line -> line.contains("Slack refused SLACK_BOT_TOKEN"));
        assertThat(lines)
                .noneMatch(line -> line.contains(FakeSlack.BOT_TOKEN))
                .noneMatch(line -> line.contains(TestDispatches.ALICE))
                .noneMatch(line -> line.contains("/l/"));
    }

    @Test
    void aTokenThatIsRefusedIsSaidAtStartByName() {
        slack.revokeBotToken();

        start();

        await().untilAsserted(
                        () ->
                                assertThat(lines)
                                        .anyMatch(
                                                line ->
                                                        line.startsWith("ERROR")
                                                                && line.contains("SLACK_BOT_TOKEN")
                                                                && line.contains("invalid_auth")));
    }

    private SlackSender start() {
        return SlackSender.start(
                new SlackApi(slack.url(), FakeSlack.BOT_TOKEN),
                TestDispatches.messages(),
                InstantSource.system());
    }

    /** The library is used by extending it. */
    private final class Lines extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(
                    event.getLevel()
                            + " "
                            + event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : " " + event.getThrowableProxy().getMessage()));
        }
    }
}
