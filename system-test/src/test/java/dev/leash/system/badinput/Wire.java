package dev.leash.system.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends bytes as they are, whatever HTTP says of them.
 *
 * @param port where the product listens, on loopback
 * @param patience for how long an answer is awaited
 */
public record Wire(int port, Duration patience) {

    private static final int MAX_READ = 2 * 1024 * 1024;

    /** A stream of events never ends: its beginning is the answer. */
    private static final String ENDLESS = "text/event-stream";

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d{1,9})");
    private static final Pattern WITHOUT_BODY = Pattern.compile("^HTTP/1.1 (204|304)");

    /**
     * Sends a request, and reads the answer.
     *
     * @throws IOException when nobody listens
     */
    public Reply send(BadRequest request) throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout((int) patience.toMillis());
            try {
                OutputStream out = socket.getOutputStream();
                out.write(request.bytes());
                out.flush();
                if (request.endsEarly()) {
                    socket.shutdownOutput();
                }
            } catch (IOException closedMeanwhile) {
                return read(socket, request.isHead());
            }
            return read(socket, request.isHead());
        }
    }

    /** A connection, to do anything with. */
    public Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                (int) patience.toMillis());
        return socket;
    }

    /** What comes until the answer is whole, the other side closes, or nothing more comes. */
    private static Reply read(Socket socket, boolean onlyHead) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                bytes.write(buffer, 0, read);
                read = isWhole(bytes.toByteArray(), onlyHead) ? -1 : in.read(buffer);
            }
            return Reply.of(bytes.toByteArray());
        } catch (SocketTimeoutException late) {
            return new Reply.Hung();
        } catch (IOException reset) {
            return Reply.of(bytes.toByteArray());
        }
    }

    private static boolean isWhole(byte[] bytes, boolean onlyHead) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || text.startsWith("HTTP/1.1 100")) {
            return false;
        }
        String head = text.substring(0, end);
        Matcher length = LENGTH.matcher(head);
        return onlyHead
                || head.contains(ENDLESS)
                || bytes.length > MAX_READ
                || (length.find() && text.length() - end - 4 >= Integer.parseInt(length.group(1)))
                || (head.contains("chunked") && text.endsWith("0\r\n\r\n"))
                || WITHOUT_BODY.matcher(head).find();
    }
}
