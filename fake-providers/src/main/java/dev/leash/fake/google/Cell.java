package dev.leash.fake.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A cell.
 *
 * @param content its content
 * @param format its format, as {@code CellFormat}; never modified
 */
record Cell(Content content, ObjectNode format) {

    /** A cell without content and format. */
    static final Cell BLANK = new Cell(new Content.Nothing(), Json.object());

    boolean isEmpty() {
        return content instanceof Content.Nothing;
    }

    Cell with(Content other) {
        return new Cell(other, format);
    }

    Cell formatted(JsonNode further) {
        ObjectNode both = format.deepCopy();
        Json.merge(both, further.deepCopy());
        return new Cell(content, both);
    }
}
