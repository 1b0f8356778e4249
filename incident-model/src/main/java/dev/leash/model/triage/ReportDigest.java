package dev.leash.model.triage;

import dev.leash.model.incident.Link;
import dev.leash.model.incident.Report;
import dev.leash.model.severity.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Digest of the content of a report: equal when a report is sent again, different for another
 * report. Notes on how it was read are left out.
 */
public final class ReportDigest {

    private static final int CHARACTERS = 32;

    private ReportDigest() {}

    /**
     * The digest, {@value #CHARACTERS} hexadecimal digits. Independent of the configuration, which
     * may have changed, or not be read yet, when a report is sent again.
     *
     * @param severity severity as it was sent; null when none was, which equals major
     */
    public static String of(Report report, @Nullable String severity) {
        StringBuilder said = new StringBuilder();
        add(said, report.title());
        add(said, report.details());
        add(
                said,
                (severity == null ? Severity.MAJOR.id() : severity.strip())
                        .toUpperCase(Locale.ROOT));
        add(said, report.dedupKey() == null ? "" : report.dedupKey());
        add(said, report.source());
        new TreeMap<>(report.labels())
                .forEach(
                        (name, value) -> {
                            add(said, name);
                            add(said, value);
                        });
        said.append('/');
        for (Link link : report.links()) {
            add(said, link.label());
            add(said, link.url());
        }
        return digest(said.toString());
    }

    /** Adds a text with its length, so that different lists of texts never give the same input. */
    private static void add(StringBuilder said, String text) {
        said.append(text.length()).append(':').append(text);
    }

    private static String digest(String said) {
        try {
            byte[] all =
                    MessageDigest.getInstance("SHA-256")
                            .digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
