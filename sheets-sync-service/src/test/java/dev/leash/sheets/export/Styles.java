package dev.leash.sheets.export;

import dev.leash.sheets.time.TimeFormat;
import java.net.URI;
import java.time.ZoneId;

/** Styles for tests. */
final class Styles {

    static final ExportStyle UTC = in("UTC");

    private Styles() {}

    static ExportStyle in(String zone) {
        return new ExportStyle(
                TimeFormat.of("%m-%d-%Y %H:%M").orElseThrow(),
                ZoneId.of(zone),
                URI.create("https://leash.example.com"));
    }
}
