package dev.leash.fake.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leash.fake.FakeAnswer;
import dev.leash.fake.Ledger;
import dev.leash.fake.ReceivedRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The methods of the Web API that Leash uses, with their errors, which have HTTP status 200. */
final class WebApi {

    static final JsonMapper JSON = new JsonMapper();

    private final Workspace workspace;
    private final Ledger<Taken> ledger;
    private final AtomicInteger messages = new AtomicInteger();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    WebApi(Workspace workspace, Ledger<Taken> ledger) {
        this.workspace = workspace;
        this.ledger = ledger;
    }

    FakeAnswer call(String method, ReceivedRequest heard) {
        String token = heard.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
        if (token.isEmpty()) {
            return error("not_authed");
        }
        if (!token.equals(
                method.equals("apps.connections.open")
                        ? workspace.appToken()
                        : workspace.botToken())) {
            return error("invalid_auth");
        }
        Map<String, String> fields = fields(heard);
        return switch (method) {
            case "auth.test" ->
                    ok(
                            JSON.createObjectNode()
                                    .put("team", "Example")
                                    .put("team_id", Member.HERE)
                                    .put("user", "leash"));
            case "users.lookupByEmail" -> lookup(fields);
            case "users.info" -> info(fields);
            case "conversations.open" -> open(fields);
            case "chat.postMessage" -> post(fields);
            case "chat.update" -> update(fields);
            case "apps.connections.open" ->
                    ok(JSON.createObjectNode().put("url", workspace.socketUrl()));
            default -> error("unknown_method");
        };
    }

    void delete(String channel, String ts) {
        deleted.add(channel + ":" + ts);
    }

    private FakeAnswer lookup(Map<String, String> fields) {
        return workspace
                .byEmail(fields.getOrDefault("email", ""))
                .map(member -> ok(user(member)))
                .orElseGet(() -> error("users_not_found"));
    }

    private FakeAnswer info(Map<String, String> fields) {
        return workspace
                .byId(fields.getOrDefault("user", ""))
                .map(member -> ok(user(member)))
                .orElseGet(() -> error("user_not_found"));
    }

    private static ObjectNode user(Member member) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode user = answer.putObject("user").put("id", member.id());
        user.put("team_id", member.team());
        user.putObject("profile").put("email", member.email());
        return answer;
    }

    private FakeAnswer open(Map<String, String> fields) {
        return workspace
                .byId(fields.getOrDefault("users", ""))
                .map(
                        member -> {
                            ObjectNode answer = JSON.createObjectNode();
                            answer.putObject("channel").put("id", member.channel());
                            return ok(answer);
                        })
                .orElseGet(() -> error("user_not_found"));
    }

    private FakeAnswer post(Map<String, String> fields) {
        String channel = fields.getOrDefault("channel", "");
        if (!workspace.hasChannel(channel)) {
            return error("channel_not_found");
        }
        JsonNode blocks = json(fields.getOrDefault("blocks", "[]"));
        if (BlockLimits.problem(blocks).isPresent()) {
            return error("invalid_blocks");
        }
        String ts = "1790000000.%06d".formatted(messages.incrementAndGet());
        sent.put(channel + ":" + ts, channel);
        ledger.add(new Taken.Posted(channel, ts, fields.getOrDefault("text", ""), blocks));
        return ok(JSON.createObjectNode().put("channel", channel).put("ts", ts));
    }

    private FakeAnswer update(Map<String, String> fields) {
        String channel = fields.getOrDefault("channel", "");
        String ts = fields.getOrDefault("ts", "");
        String key = channel + ":" + ts;
        if (!sent.containsKey(key) || deleted.contains(key)) {
            return error("message_not_found");
        }
        JsonNode blocks = json(fields.getOrDefault("blocks", "[]"));
        if (BlockLimits.problem(blocks).isPresent()) {
            return error("invalid_blocks");
        }
        ledger.add(new Taken.Updated(channel, ts, fields.getOrDefault("text", ""), blocks));
        return ok(JSON.createObjectNode().put("channel", channel).put("ts", ts));
    }

    /** Arguments come as a form or as JSON. */
    private static Map<String, String> fields(ReceivedRequest heard) {
        Map<String, String> fields = new HashMap<>(heard.queryFields());
        if (heard.header("Content-Type").orElse("").startsWith("application/json")) {
            json(heard.body())
                    .properties()
                    .forEach(
                            field ->
                                    fields.put(
                                            field.getKey(),
                                            field.getValue().isValueNode()
                                                    ? field.getValue().asText()
                                                    : field.getValue().toString()));
        } else {
            fields.putAll(heard.form());
        }
        return fields;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    static FakeAnswer error(String error) {
        return FakeAnswer.json(
                200, JSON.createObjectNode().put("ok", false).put("error", error).toString());
    }

    private static FakeAnswer ok(ObjectNode answer) {
        return FakeAnswer.json(200, answer.put("ok", true).toString());
    }
}
