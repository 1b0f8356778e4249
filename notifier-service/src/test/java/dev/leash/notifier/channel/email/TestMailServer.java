package dev.leash.notifier.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that keeps what it is given, unless it was told to refuse it. */
final class TestMailServer implements AutoCloseable {

    /** When a server says no. */
    enum Stage {
        MAIL,
        RCPT,
        DATA
    }

    private record No(Stage stage, int code, String words, Set<SocketAddress> connections) {}

    private final List<byte[]> mails = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final Set<SocketAddress> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();
    private final SMTPServer server;
    private volatile @Nullable No no;

    private TestMailServer(int port, UnaryOperator<SMTPServer.Builder> features) {
        SMTPServer.Builder builder =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .messageHandlerFactory(this::handler);
        this.server = features.apply(builder).build();
    }

    /** Starts one with these features on a free port of loopback. */
    static TestMailServer start(UnaryOperator<SMTPServer.Builder> features) {
        return start(0, features);
    }

    /** Starts one without encryption or sign-in on a port of loopback. */
    static TestMailServer startAt(int port) {
        return start(port, UnaryOperator.identity());
    }

    private static TestMailServer start(int port, UnaryOperator<SMTPServer.Builder> features) {
        TestMailServer started = new TestMailServer(port, features);
        started.server.start();
        return started;
    }

    /** Starts one without encryption or sign-in. */
    static TestMailServer start() {
        return start(UnaryOperator.identity());
    }

    int port() {
        return server.getPortAllocated();
    }

    /** From now on says no. */
    void refuse(Stage stage, int code, String words) {
        no = new No(stage, code, words, Set.of());
    }

    /** From now on says no to those who are connected already. */
    void refuseOnThisConnection(Stage stage, int code, String words) {
        no = new No(stage, code, words, Set.copyOf(connections));
    }

    /** Takes everything again. */
    void acceptAll() {
        no = null;
    }

    /** From now on says nothing more once it hears this recipient, until it is released. */
    CountDownLatch hangAt(String recipient) {
        CountDownLatch released = new CountDownLatch(1);
        hanging.put(recipient, released);
        return released;
    }

    /** What it was given. */
    List<MimeMessage> mails() {
        return mails.stream().map(TestMailServer::parsed).toList();
    }

    /** For whom. */
    List<String> recipients() {
        return recipients;
    }

    /** Over how many connections it was spoken to about mails. */
    int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static MimeMessage parsed(byte[] mail) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        } catch (MessagingException e) {
            throw new AssertionError("not a mail", e);
        }
    }

    private void mayRefuse(Stage stage, SocketAddress client) throws RejectException {
        No current = no;
        if (current != null
                && current.stage() == stage
                && (current.connections().isEmpty() || current.connections().contains(client))) {
            throw new RejectException(current.code(), current.words());
        }
    }

    private void hang(String recipient) {
        CountDownLatch released = hanging.get(recipient);
        if (released != null) {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private MessageHandler handler(MessageContext context) {
        return new MessageHandler() {
            @Override
            public void from(String from) throws RejectException {
                connections.add(context.getRemoteAddress());
                mayRefuse(Stage.MAIL, context.getRemoteAddress());
            }

            @Override
            public void recipient(String recipient) throws RejectException {
                mayRefuse(Stage.RCPT, context.getRemoteAddress());
                recipients.add(recipient);
                hang(recipient);
            }

            @Override
            public @Nullable String data(InputStream data) throws RejectException, IOException {
                byte[] mail = data.readAllBytes();
                mayRefuse(Stage.DATA, context.getRemoteAddress());
                mails.add(mail);
                return null;
            }

            @Override
            public void done() {}
        };
    }
}
