package dev.leash.dashboard.sources;

import dev.leash.model.source.SourceFormat;
import java.util.Arrays;
import java.util.List;

/**
 * The page of alert sources.
 *
 * @param admin whether the visitor may change anything
 * @param cards the sources, by name
 */
public record SourcesModel(boolean admin, List<SourceCard> cards) {

    /** The formats that a source may have. */
    public List<SourceFormat> formats() {
        return Arrays.stream(SourceFormat.values())
                .filter(format -> format != SourceFormat.UNKNOWN)
                .toList();
    }
}
