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
 * Digest of what a report says: the same for a report that is sent again, and another for another
 * report. What was noted of how it was read does not count.
 */
public final class ReportDigest {

    private static final int CHARACTERS = 32;

    private ReportDigest() {}

    /**
     * The digest, {@value #CHARACTERS} hexadecimal digits. It does not depend on what is
     * configured, which may have changed, or not have been read yet, when a report is sent again.
     *
     * @param severity the severity as it was sent; null when none was, which is the same as major
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
        add(said, report.sourceId() == null ? report.source() : report.sourceId());
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

    /** With its length before it, so that no two lists of texts look alike. */
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
