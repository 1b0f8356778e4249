package dev.leash.notifier.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that behaves until a certain line, and then hangs, or drops the connection, or
 * talks nonsense.
 */
final class ScriptedServer implements AutoCloseable {

    /** What it does when it meets its line. */
    enum Ending {
        HANG,
        DROP
    }

    /** Before the server says anything. */
    static final String GREETING = "(greeting)";

    /** The line that ends a mail. */
    static final String END_OF_MAIL = ".";

    private final ServerSocket listening;
    private final String line;
    private final Ending ending;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedServer(ServerSocket listening, String line, Ending ending) {
        this.listening = listening;
        this.line = line;
        this.ending = ending;
    }

    /** Starts one that ends badly when it hears a line that begins so. */
    static ScriptedServer endingAt(String line, Ending ending) throws IOException {
        ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ScriptedServer server = new ScriptedServer(listening, line, ending);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Every line it was told. */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
    }

    private void serve() {
        try (Socket client = listening.accept()) {
            converse(client);
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(Socket client) throws IOException, InterruptedException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (line.equals(GREETING)) {
            end();
            return;
        }
        say(client, "220 ready");
        boolean inMail = false;
        for (String told = in.readLine(); told != null; told = in.readLine()) {
            heard.add(told);
            if (isTheLine(told)) {
                end();
                return;
            }
            inMail = told.equals("DATA") || (inMail && !told.equals(END_OF_MAIL));
            if (told.equals("DATA")) {
                say(client, "354 go on");
            } else if (!inMail) {
                say(client, "250 fine");
            }
        }
    }

    /** A mail has lines that begin with a dot, too. */
    private boolean isTheLine(String told) {
        return line.equals(END_OF_MAIL) ? told.equals(line) : told.startsWith(line);
    }

    private void end() throws InterruptedException {
        switch (ending) {
            case HANG -> closed.await();
            case DROP -> {}
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
