package dev.leash.model.severity;

import dev.leash.model.text.WellFormedText;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words for severities used by common senders, ignoring case and punctuation: Prometheus and
 * Alertmanager, PagerDuty, Opsgenie, incident.io, Grafana, Datadog, Sentry, CloudWatch, Nagios and
 * Icinga, Zabbix, Azure, Jira and syslog. A bare number is a priority, of which 1 is the worst.
 */
public final class SeverityWords {

    /** The longest text that is looked up, in characters; a longer one is no severity. */
    public static final int MAX_LENGTH = 200;

    private static final Map<String, Severity> WORDS = new HashMap<>();

    static {
        put(Severity.CRITICAL, "critical crit fatal emergency emerg panic alert disaster blocker");
        put(Severity.CRITICAL, "urgent highest page severe down outage red p0 p1 sev0 sev1 s0 s1");
        put(Severity.CRITICAL, "0 1 priority0 priority1 severity0 severity1 level0 level1");
        put(Severity.MAJOR, "major error err high medium moderate average default alarm");
        put(Severity.MAJOR, "alerting firing triggered unreachable unknown orange amber");
        put(Severity.MAJOR, "p2 p3 sev2 s2 2 3 priority2 priority3 severity2 level2");
        put(Severity.MINOR, "minor warning warn low lowest info information informational notice");
        put(
                Severity.MINOR,
                "debug trace verbose trivial none ok normal ticket yellow green nodata");
        put(Severity.MINOR, "notclassified insufficientdata p4 p5 sev3 sev4 sev5 s3 s4 s5");
        put(Severity.MINOR, "4 5 priority4 priority5 severity3 severity4 severity5 level3 level4");
        put(Severity.MINOR, "level5");
    }

    private SeverityWords() {}

    /**
     * The severity of a word, or of the first word of several, such as {@code P1 - Critical}; empty
     * when no sender is known to use it.
     */
    public static Optional<Severity> find(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> words = words(text);
        return known(String.join("", words))
                .or(() -> words.size() < 2 ? Optional.empty() : known(words.get(0) + words.get(1)))
                .or(() -> words.isEmpty() ? Optional.empty() : known(words.getFirst()));
    }

    /** Comparison form of a text: lower case, without blanks and punctuation. */
    public static String plain(String text) {
        return String.join("", words(text));
    }

    /** All words with their severities. */
    static Map<String, Severity> all() {
        return Collections.unmodifiableMap(WORDS);
    }

    private static Optional<Severity> known(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    private static List<String> words(String text) {
        String plain =
                Normalizer.normalize(WellFormedText.of(text), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        return List.of(plain.split("[^\\p{L}\\p{Nd}]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void put(Severity severity, String words) {
        for (String word : words.split(" ", -1)) {
            Severity before = WORDS.put(word, severity);
            if (before != null) {
                throw new IllegalStateException("'" + word + "' stands for two severities");
            }
        }
    }
}
