package dev.leash.testbroker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Alone, because other tests ask the engine too. */
@Isolated
class EngineTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Engine.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(said);
    }

    @Test
    void saysOnceWhichKafkaTestsUse() {
        boolean given = Engine.gives(KafkaInContainer.IMAGE);

        assertThat(said.list).hasSize(1);
        assertThat(said.list.getFirst().getFormattedMessage())
                .startsWith(
                        given
                                ? "Tests use " + KafkaInContainer.IMAGE
                                : "Tests use the embedded broker, because");
        assertThat(said.list.getFirst().getThrowableProxy()).isNull();
        assertThat(said.list.getFirst().getLevel().isGreaterOrEqual(Level.INFO)).isTrue();
    }
}
