package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.leash.fake.ReceivedRequest;
import java.util.Locale;

/** Form of cells in an answer. */
record Rendering(Value value) {

    static final Rendering SEEN = new Rendering(Value.FORMATTED_VALUE);

    enum Value {
        FORMATTED_VALUE,
        UNFORMATTED_VALUE,
        FORMULA
    }

    /** The form that the query or the options of a request ask for. */
    static Rendering of(ReceivedRequest heard) {
        String value = heard.queryFields().getOrDefault("valueRenderOption", "FORMATTED_VALUE");
        try {
            return new Rendering(Value.valueOf(value));
        } catch (IllegalArgumentException _) {
            throw Refused.badRequest(
                    "Invalid value at 'value_render_option'"
                            + " (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), \""
                            + value
                            + "\"");
        }
    }

    JsonNode of(Cell cell, NumberFormat format, Locale locale) {
        if (value == Value.FORMULA && cell.content() instanceof Content.Formula formula) {
            return TextNode.valueOf(formula.formula());
        }
        return switch (cell.content().seen()) {
            case Content.Nothing _, Content.Formula _ -> TextNode.valueOf("");
            case Content.Text(String text) -> TextNode.valueOf(text);
            case Content.Truth(boolean isTrue) ->
                    value == Value.FORMATTED_VALUE
                            ? TextNode.valueOf(isTrue ? "TRUE" : "FALSE")
                            : BooleanNode.valueOf(isTrue);
            case Content.Amount(double number) -> amount(number, format, locale);
        };
    }

    private JsonNode amount(double number, NumberFormat format, Locale locale) {
        boolean isSeen = value == Value.FORMATTED_VALUE;
        if (isSeen) {
            return TextNode.valueOf(
                    format.isTime()
                            ? Patterns.time(Dates.of(number), format, locale)
                            : Patterns.number(number, format, locale));
        }
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return isWhole ? LongNode.valueOf((long) number) : DoubleNode.valueOf(number);
    }
}
