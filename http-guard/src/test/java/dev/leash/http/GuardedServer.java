package dev.leash.http;

import dev.leash.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server without any route behind the guard: what passes is answered by 404. */
record GuardedServer(EmbeddedServer server) implements AutoCloseable {

    static final List<Source> SOURCES =
            List.of(
                    Source.withToken(
                            "/webhooks/", "INTAKE_TOKEN", "/webhooks/new_incident_webhook"),
                    Source.signed("/twilio/", 32 * 1024, "/twilio/sms"));

    static GuardedServer start(Map<String, String> variables) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.port", "-1");
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("micronaut.server.max-request-size", "300000");
        ApplicationContext context =
                ApplicationContext.builder()
                        .singletons(Settings.of(variables))
                        .singletons(SOURCES.toArray())
                        .properties(properties)
                        .start();
        return new GuardedServer(context.getBean(EmbeddedServer.class).start());
    }

    Guard guard() {
        return server.getApplicationContext().getBean(Guard.class);
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** What is answered to some bytes, until the other side closes or the answer is there. */
    String answer(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] bytes = new byte[65_536];
            int read = socket.getInputStream().read(bytes);
            return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
        }
    }

    int status(String request) throws IOException {
        String answer = answer(request);
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
