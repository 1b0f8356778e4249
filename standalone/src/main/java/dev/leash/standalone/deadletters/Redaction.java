package dev.leash.standalone.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.leash.phone.Masking;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Redaction of secrets, codes, addresses and numbers in what is shown. */
final class Redaction {

    private static final String HIDDEN = "•••";

    /** Fields with a secret or an address of a person, in any record. */
    private static final Set<String> SECRET =
            Set.of("secret", "secrets", "token", "password", "address", "email", "phone");

    /** Records whose {@code code} is a verification code; elsewhere it is the code of a reason. */
    private static final Set<String> WITH_CODES =
            Set.of("occasion.code_wanted", "occasion.code_entered");

    /** Links, redacted after the host, because their holder may be allowed to act. */
    private static final Pattern LINK =
            Pattern.compile("(https?://)([^\\s/@\"]*@)?([^\\s/?#\"]+)[/?#][^\\s\"]*");

    private static final Pattern NUMBER = Pattern.compile("\\+\\d[\\d ()./-]{5,}\\d");

    /** Text that looks like such a field, for content that is no JSON. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "(\"(?:secrets?|token|password|address|email|phone|code)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?",
                    Pattern.CASE_INSENSITIVE);

    private Redaction() {}

    /** A text, redacted. */
    static String ofText(String text) {
        String withoutFields = FIELD.matcher(text).replaceAll("$1\"" + HIDDEN + "\"");
        String withoutLinks = LINK.matcher(withoutFields).replaceAll("$1$3/…");
        return NUMBER.matcher(withoutLinks).replaceAll(found -> Masking.ending(found.group()));
    }

    /** A record, redacted. */
    static JsonNode of(JsonNode json) {
        boolean withCodes = WITH_CODES.contains(json.path("type").asText());
        return of(json, withCodes);
    }

    private static JsonNode of(JsonNode json, boolean withCodes) {
        return switch (json) {
            case ObjectNode object -> ofObject(object, withCodes);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(of(element, withCodes)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(ofText(text.textValue()));
            default -> json;
        };
    }

    private static ObjectNode ofObject(ObjectNode object, boolean withCodes) {
        boolean codes = withCodes || object.path("about").asText().equals("code");
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(
                        field ->
                                copy.set(
                                        field.getKey(),
                                        isSecret(field.getKey(), codes)
                                                        && !field.getValue().isNull()
                                                ? TextNode.valueOf(HIDDEN)
                                                : of(field.getValue(), codes)));
        return copy;
    }

    private static boolean isSecret(String name, boolean codes) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.contains(lower) || (codes && lower.equals("code"));
    }
}
