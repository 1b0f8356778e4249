package dev.leash.intake.twilio;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything Leash logs meanwhile, however little it matters. */
final class Captured implements AutoCloseable {

    private final Logger leash = (Logger) LoggerFactory.getLogger("dev.leash");
    private final Level before = leash.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    Captured() {
        lines.start();
        leash.addAppender(lines);
        leash.setLevel(Level.TRACE);
    }

    List<String> lines() {
        return List.copyOf(lines.list).stream()
                .map(
                        line ->
                                line.getFormattedMessage()
                                        + (line.getThrowableProxy() == null
                                                ? ""
                                                : ThrowableProxyUtil.asString(
                                                        line.getThrowableProxy())))
                .toList();
    }

    @Override
    public void close() {
        leash.detachAppender(lines);
        leash.setLevel(before);
    }
}
