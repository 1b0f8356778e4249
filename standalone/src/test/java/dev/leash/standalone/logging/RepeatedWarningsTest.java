package dev.leash.standalone.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedWarningsTest {

    private final LoggerContext context = new LoggerContext();
    private final RepeatedWarnings filter = new RepeatedWarnings();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger logger = context.getLogger("dev.leash.Something");

    @BeforeEach
    void listen() {
        written.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(written);
        filter.start();
        context.addTurboFilter(filter);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aFloodIsCounted() {
        for (int number = 0; number < 1_000; number++) {
            logger.warn("Kafka did not accept a report: {}", number);
        }
        assertThat(words()).hasSize(RepeatedWarnings.WRITTEN);

        filter.endMinute();
        assertThat(words().getLast())
                .isEqualTo("995 more in a minute, of: Kafka did not accept a report: {}");
        logger.warn("Kafka did not accept a report: {}", "again");

        assertThat(words().getLast()).isEqualTo("Kafka did not accept a report: again");
    }

    @Test
    void whatIsOfAnotherKindIsWritten() {
        for (int number = 0; number < 100; number++) {
            logger.warn("One");
        }
        logger.error("One");
        logger.warn("Another");

        assertThat(words()).hasSize(RepeatedWarnings.WRITTEN + 2).endsWith("One", "Another");
    }

    @Test
    void aFloodOfWhichEveryLineIsOfItsOwnKindIsBoundedToo() {
        for (int number = 0; number < 5_000; number++) {
            logger.error("Partition " + number + " is not there");
        }

        assertThat(words()).hasSize(1_000 + RepeatedWarnings.WRITTEN);
        filter.endMinute();
        assertThat(words().getLast())
                .isEqualTo("3995 more in a minute, of: warnings and errors of other kinds");
    }

    @Test
    void aMinuteInWhichNothingWasLeftOutSaysNothing() {
        logger.warn("One");

        filter.endMinute();

        assertThat(words()).containsExactly("One");
    }

    @Test
    void whatIsNoWarningIsNotCounted() {
        for (int number = 0; number < 100; number++) {
            logger.info("Fine");
        }

        assertThat(words()).hasSize(100);
    }

    @Test
    void whatIsExpectedIsNoError() {
        logger.error("Append", new OutOfOrderSequenceException("expected"));
        logger.error("Append", new IllegalStateException("not expected"));

        assertThat(words()).hasSize(1);
    }

    private List<String> words() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
