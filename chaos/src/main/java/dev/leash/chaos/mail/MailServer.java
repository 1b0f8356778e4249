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
 * Takes mails. What it takes it writes down before it says so, whatever its mood. Any thread may
 * use it.
 */
public final class MailServer implements AutoCloseable {

    /** How many mails wait to be read; nobody reads those beyond. */
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
    private volatile Mood mood = Mood.WELL;

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
     * Starts it.
     *
     * @param ledger where it writes down what it took
     * @param proxy what forwards connections to it
     */
    public static MailServer start(
            int port, LedgerFile<Received> ledger, InstantSource clock, Proxy proxy) {
        MailServer server = new MailServer(port, ledger, clock, proxy);
        server.server.start();
        return server;
    }

    /** Behaves so from now on. */
    public void feel(Mood newMood) {
        mood = newMood;
    }

    /** The mails nobody has read yet. */
    public BlockingQueue<Letter> unread() {
        return unread;
    }

    /** How many mails it took. */
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
            // Everybody has a mailbox here.
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] all = data.readAllBytes();
            Mood now = mood;
            if (now == Mood.REFUSING) {
                throw new RejectException(PUT_OFF, "not now");
            }
            if (now == Mood.SLOW) {
                LockSupport.parkNanos(SLOWLY.toNanos());
            }
            take(Letters.read(new ByteArrayInputStream(all)));
            if (now == Mood.HANGING) {
                LockSupport.parkNanos(LONGER_THAN_ANYBODY_WAITS.toNanos());
            }
            if (now == Mood.DROPPING
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
            // Everything was done when the data came.
        }
    }
}
