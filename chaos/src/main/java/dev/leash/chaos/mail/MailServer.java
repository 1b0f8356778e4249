package dev.leash.chaos.mail;

import dev.leash.chaos.wire.Proxy;
import dev.leash.verification.ledger.LedgerFile;
import dev.leash.verification.ledger.Received;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Mail server that records every received mail before it replies, in every fault mode. Thread-safe.
 */
public final class MailServer implements AutoCloseable {

    /** How many mails are kept for reading; further ones are dropped. */
    private static final int MAX_UNREAD = 10_000;

    private static final int PUT_OFF = 451;
    private static final Duration SLOWLY = Duration.ofSeconds(2);
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(13);

    private final BlockingQueue<Letter> unread = new LinkedBlockingQueue<>(MAX_UNREAD);
    private final AtomicLong taken = new AtomicLong();
    private final LedgerFile<Received> ledger;
    private final InstantSource clock;
    private final Proxy proxy;
    private final SMTPServer server;
    private volatile FaultMode mood = FaultMode.WELL;

    private MailServer(int port, LedgerFile<Received> ledger, InstantSource clock, Proxy proxy) {
        this.ledger = ledger;
        this.clock = clock;
        this.proxy = proxy;
        this.server =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .messageHandlerFactory(Handler::new)
                        .build();
    }

    /**
     * Starts a server.
     *
     * @param ledger where received mails are recorded
     * @param proxy the proxy in front of it
     */
    public static MailServer start(
            int port, LedgerFile<Received> ledger, InstantSource clock, Proxy proxy) {
        MailServer server = new MailServer(port, ledger, clock, proxy);
        server.server.start();
        return server;
    }

    /** Changes the behaviour. */
    public void feel(FaultMode newMood) {
        mood = newMood;
    }

    /** The mails that were not read yet. */
    public BlockingQueue<Letter> unread() {
        return unread;
    }

    /** The number of received mails. */
    public long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private final MessageContext context;
        private Instant begunAt = clock.instant();

        Handler(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String from) {
            begunAt = clock.instant();
        }

        @Override
        public void recipient(String recipient) {
            // Every recipient is accepted.
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] all = data.readAllBytes();
            FaultMode now = mood;
            if (now == FaultMode.REFUSING) {
                throw new RejectException(PUT_OFF, "not now");
            }
            if (now == FaultMode.SLOW) {
                LockSupport.parkNanos(SLOWLY.toNanos());
            }
            take(Letters.read(new ByteArrayInputStream(all)));
            if (now == FaultMode.HANGING) {
                LockSupport.parkNanos(LONGER_THAN_ANYBODY_WAITS.toNanos());
            }
            if (now == FaultMode.DROPPING
                    && context.getRemoteAddress() instanceof InetSocketAddress remote) {
                proxy.cut(remote.getPort());
            }
            return "taken";
        }

        private void take(Optional<Letter> letter) {
            letter.ifPresent(
                    read -> {
                        ledger.write(new Received(read.delivery(), begunAt, clock.instant()));
                        taken.incrementAndGet();
                        var _ = unread.offer(read);
                    });
        }

        @Override
        public void done() {
            // Everything was done when the data was received.
        }
    }
}
