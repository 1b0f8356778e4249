package dev.leash.intake.goalert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leash.intake.body.JsonBody;
import dev.leash.intake.body.JsonText;
import dev.leash.intake.source.AlertContent;
import dev.leash.intake.source.AlertMapping.Mapped;
import dev.leash.intake.source.AlertMessage;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Fields of GoAlert's generic API: parameters of the address, a form of either kind, or JSON.
 *
 * @param fields the fields by name, the first of each
 */
record GoAlertForm(Map<String, String> fields) {

    private static final int MAX_FIELDS = 100;

    /**
     * Maps a request.
     *
     * @param contentType its content type, or an empty text
     */
    static Mapped map(Map<String, String> parameters, String contentType, byte[] body) {
        Map<String, String> fields = new HashMap<>(parameters);
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            json(body, fields);
        } else if (body.length > 0) {
            form(contentType, body, fields);
        }
        return new GoAlertForm(fields).message();
    }

    /** Without a key of its own, an alert is known by what it says, as in GoAlert. */
    private Mapped message() {
        String summary = Objects.requireNonNullElse(fields.get("summary"), "").strip();
        String dedup = Objects.requireNonNullElse(fields.get("dedup"), "").strip();
        boolean isOver = "close".equalsIgnoreCase(fields.get("action"));
        if (summary.isEmpty() && !(isOver && !dedup.isEmpty())) {
            return new Mapped.Unreadable("The request has no 'summary'.");
        }
        AlertContent content =
                new AlertContent(summary).paragraph(fields.get("details")).severity(fields.get("severity"));
        String key = dedup.isEmpty() ? summary : dedup;
        return new Mapped.Alerts(
                List.of(
                        isOver
                                ? new AlertMessage.Resolve(key, content)
                                : new AlertMessage.Fire(key, content)));
    }

    private static void json(byte[] body, Map<String, String> fields) {
        if (JsonBody.parse(body) instanceof JsonBody.Parsed.Value(JsonNode json, _)) {
            json.properties()
                    .forEach(
                            it ->
                                    JsonText.of(it.getValue())
                                            .ifPresent(text -> fields.put(it.getKey(), text)));
        }
    }

    private static void form(String contentType, byte[] body, Map<String, String> fields) {
        DefaultFullHttpRequest request =
                new DefaultFullHttpRequest(
                        HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers()
                .set(
                        HttpHeaderNames.CONTENT_TYPE,
                        contentType.isEmpty() ? "application/x-www-form-urlencoded" : contentType);
        try {
            HttpPostRequestDecoder decoder =
                    new HttpPostRequestDecoder(
                            new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8);
            try {
                for (InterfaceHttpData data : decoder.getBodyHttpDatas()) {
                    if (data instanceof Attribute field && fields.size() < MAX_FIELDS) {
                        fields.put(field.getName(), field.getValue());
                    }
                }
            } finally {
                decoder.destroy();
            }
        } catch (IOException | RuntimeException noForm) {
            fields.putIfAbsent("details", new String(body, StandardCharsets.UTF_8));
        }
    }
}
