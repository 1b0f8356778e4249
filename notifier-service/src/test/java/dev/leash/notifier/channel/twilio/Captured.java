package dev.leash.notifier.channel.twilio;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Everything that is logged meanwhile, however little it matters. */
final class Captured implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    Captured() {
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
    }

    List<String> lines() {
        return lines(_ -> true);
    }

    /** Errors that this thread has logged. */
    List<String> errorsOfThisThread() {
        String thread = Thread.currentThread().getName();
        return lines(
                line -> line.getLevel() == Level.ERROR && line.getThreadName().equals(thread));
    }

    private List<String> lines(Predicate<ILoggingEvent> which) {
        return List.copyOf(lines.list).stream()
                .filter(which)
                .map(
                        line ->
                                line.getLevel()
                                        + " "
                                        + line.getFormattedMessage()
                                        + (line.getThrowableProxy() == null
                                                ? ""
                                                : ThrowableProxyUtil.asString(
                                                        line.getThrowableProxy())))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        root.setLevel(before);
    }
}
