package dev.leash.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A mail server that takes everything, as a process of its own. It writes a line for each
 * connection, and one for each mail, which says whether it tells of something urgent.
 */
final class SmtpSink {

    /** Line for a mail. */
    static final String MAIL = "mail";

    /** What a mail contains that tells of something urgent, and the line for it. */
    static final String URGENT = "Payments-are-down";

    private SmtpSink() {}

    /** Runs until it is ended. Arguments: the port, and how many milliseconds each mail takes. */
    public static void main(String[] arguments) throws IOException {
        long millis = Long.parseLong(arguments[1]);
        try (ServerSocket server =
                new ServerSocket(
                        Integer.parseInt(arguments[0]), 50, InetAddress.getLoopbackAddress())) {
            System.out.println("The mail server listens");
            while (true) {
                Socket connection = server.accept();
                System.out.println("connected");
                Thread.startVirtualThread(() -> serve(connection, millis));
            }
        }
    }

    private static void serve(Socket connection, long millis) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        connection.getInputStream(),
                                        StandardCharsets.ISO_8859_1))) {
            connection.setTcpNoDelay(true);
            OutputStream out = connection.getOutputStream();
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(line.toUpperCase(Locale.ROOT), in, out, millis);
            }
        } catch (IOException e) {
            System.err.println("a connection broke: " + e.getMessage());
        }
    }

    private static void answer(String line, BufferedReader in, OutputStream out, long millis)
            throws IOException {
        if (line.startsWith("DATA")) {
            say(out, "354 go on");
            String kind = MAIL;
            for (String next = in.readLine();
                    next != null && !next.equals(".");
                    next = in.readLine()) {
                kind = next.contains(URGENT) ? URGENT : kind;
            }
            Pause.millis(millis);
            System.out.println(kind);
        }
        say(out, "250 ok");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
