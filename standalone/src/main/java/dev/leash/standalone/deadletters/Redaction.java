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

/** Leaves out of what is shown what nobody is to read: secrets, codes, addresses and numbers. */
final class Redaction {

    private static final String HIDDEN = "•••";

    /** Fields that hold a secret, or where somebody is reached, whatever the record. */
    private static final Set<String> SECRET =
            Set.of("secret", "secrets", "token", "password", "address", "email", "phone");

    /** Codes that prove who somebody is; elsewhere a code says why. */
    private static final Set<String> WITH_CODES = Set.of("occasion.code_wanted", "occasion.code_entered");

    /** Beyond the host, a link may let whoever has it act. */
    private static final Pattern LINK =
            Pattern.compile("(https?://)([^\\s/@\"]*@)?([^\\s/?#\"]+)[/?#][^\\s\"]*");

    private static final Pattern NUMBER = Pattern.compile("\\+\\d[\\d ()./-]{5,}\\d");

    /** In what is no JSON, a field is whatever looks like one. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "(\"(?:secrets?|token|password|address|email|phone|code)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?",
                    Pattern.CASE_INSENSITIVE);

    private Redaction() {}

    /** A text without what is secret in it. */
    static String ofText(String text) {
        String withoutFields = FIELD.matcher(text).replaceAll("$1\"" + HIDDEN + "\"");
        String withoutLinks = LINK.matcher(withoutFields).replaceAll("$1$3/…");
        return NUMBER.matcher(withoutLinks).replaceAll(found -> Masking.ending(found.group()));
    }

    /** A record without what is secret in it. */
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
                                        isSecret(field.getKey(), codes) && !field.getValue().isNull()
                                                ? TextNode.valueOf(HIDDEN)
                                                : of(field.getValue(), codes)));
        return copy;
    }

    private static boolean isSecret(String name, boolean codes) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET.contains(lower) || (codes && lower.equals("code"));
    }
}
