package dev.leash.notifier.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to a mail server, kept while there is work. One that was kept is asked whether it is
 * still there before it is used again. There are never more than mails under way at the same time;
 * those that nobody used for a few seconds are closed. Any thread may use it.
 */
final class SmtpConnections {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);

    /** Shorter than any server waits before it hangs up by itself. */
    private static final Duration KEPT_FOR = Duration.ofSeconds(5);

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(1);

    private static final Executor LATER =
            CompletableFuture.delayedExecutor(
                    KEPT_FOR.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    private record Kept(Transport transport, long sinceNanos) {
        boolean isOld() {
            return System.nanoTime() - sinceNanos >= KEPT_FOR.toNanos();
        }
    }

    private final SmtpServer server;
    private final Session session;
    private final Deque<Kept> idle = new ArrayDeque<>();

    SmtpConnections(SmtpServer server, Session session) {
        this.server = server;
        this.session = session;
    }

    /**
     * A connection that was kept and is still there; empty when there is none. Where one has gone
     * silent the others have too, and a page waits for none of them.
     */
    Optional<Transport> kept() {
        Kept next = poll();
        if (next == null) {
            return Optional.empty();
        }
        if (answers(next.transport())) {
            return Optional.of(next.transport());
        }
        List<Kept> silent = new ArrayList<>(List.of(next));
        synchronized (idle) {
            silent.addAll(idle);
            idle.clear();
        }
        Thread.startVirtualThread(() -> silent.forEach(kept -> hangUp(kept.transport())));
        return Optional.empty();
    }

    /** Asks the server, and waits no longer than a new connection would take. */
    private static boolean answers(Transport transport) {
        return CompletableFuture.supplyAsync(transport::isConnected, Thread::startVirtualThread)
                .completeOnTimeout(false, ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    Transport open() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        SmtpServer.Login login = server.login();
        if (login == null) {
            transport.connect(server.host(), server.port(), null, null);
        } else {
            transport.connect(server.host(), server.port(), login.username(), login.password());
        }
        return transport;
    }

    /** Keeps a connection for the next mail, for a few seconds. */
    void keep(Transport transport) {
        synchronized (idle) {
            idle.push(new Kept(transport, System.nanoTime()));
        }
        LATER.execute(this::closeOld);
    }

    private @Nullable Kept poll() {
        synchronized (idle) {
            return idle.poll();
        }
    }

    private void closeOld() {
        List<Kept> old = new ArrayList<>();
        synchronized (idle) {
            idle.stream().filter(Kept::isOld).forEach(old::add);
            idle.removeAll(old);
        }
        old.forEach(kept -> hangUp(kept.transport()));
    }

    /** What became of the mails is known by now, whatever the end of the connection is like. */
    static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The connection to the mail server did not end well", e);
        }
    }
}
