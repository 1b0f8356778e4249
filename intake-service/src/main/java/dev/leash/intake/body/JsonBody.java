package dev.leash.intake.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Parses JSON, and explains in the sender's words why a text is no JSON. */
public final class JsonBody {

    /** Deeper nesting than any sender uses. */
    private static final int MAX_DEPTH = 500;

    private static final JsonMapper ONCE = mapper(true);
    private static final JsonMapper TWICE = mapper(false);

    private JsonBody() {}

    /** Result of parsing a text as JSON. */
    public sealed interface Parsed {

        /**
         * Valid JSON.
         *
         * @param isAmbiguous whether an object has the same field twice; the last one counts
         */
        record Value(JsonNode json, boolean isAmbiguous) implements Parsed {}

        /**
         * No JSON.
         *
         * @param why the reason, for the sender
         */
        record Nothing(String why) implements Parsed {}
    }

    /** Parses the bytes of a body, in whichever encoding they turn out to be. */
    public static Parsed parse(byte[] body) {
        return BodyText.of(body, null)
                .map(text -> parse(text.text()))
                .orElseGet(() -> new Parsed.Nothing("The body is not text. Send JSON in UTF-8."));
    }

    /** Parses a text. */
    public static Parsed parse(String text) {
        try {
            return new Parsed.Value(ONCE.readTree(text), false);
        } catch (JsonProcessingException maybeAmbiguous) {
            try {
                return new Parsed.Value(TWICE.readTree(text), true);
            } catch (JsonProcessingException e) {
                return new Parsed.Nothing(why(e));
            }
        }
    }

    /** The parser's own messages are meant for programmers, not for senders. */
    private static String why(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "The body is JSON nested deeper than %d levels, or with a number of more than 1000 digits. Shorten it, and link to the rest."
                    .formatted(MAX_DEPTH);
        }
        JsonLocation at = e.getLocation();
        String where =
                at == null
                        ? ""
                        : ", at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return "The body is not valid JSON%s. Check the quotation marks, commas and brackets there; texts need double quotes, and NaN is not a JSON number."
                .formatted(where);
    }

    private static JsonMapper mapper(boolean strict) {
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(
                                        StreamReadConstraints.builder()
                                                .maxNestingDepth(MAX_DEPTH)
                                                .build())
                                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
                                .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
