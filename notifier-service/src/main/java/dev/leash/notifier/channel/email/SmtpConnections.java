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
 * Pool of connections to a mail server. A pooled connection is checked before it is used again, and
 * closed after a few unused seconds. There are never more connections than mails being sent.
 * Thread-safe.
 */
final class SmtpConnections {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);

    /** Shorter than the idle time-out of any server. */
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
     * A pooled connection that still works; empty when there is none. After one that does not
     * answer, the others are closed too, so that a page never waits for several.
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

    /** Returns a connection to the pool, for a few seconds. */
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

    /** Ignores failures, since the results of all mails are known by now. */
    static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The connection to the mail server could not be closed cleanly", e);
        }
    }
}
