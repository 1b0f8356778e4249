package dev.leash.intake.body;

import dev.leash.model.incident.Report;
import dev.leash.model.text.WellFormedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes to the sender of a report about values that were left out or read differently than they
 * were sent.
 */
public final class Notes {

    /** The longest quotation of a report, in characters. */
    private static final int MAX_QUOTE_LENGTH = 60;

    private final List<String> sentences = new ArrayList<>();
    private int more;

    public void add(String sentence) {
        if (sentences.size() < Report.MAX_NOTES - 1) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    public List<String> all() {
        List<String> all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("The same applies to " + more + " more details.");
        }
        return all;
    }

    /** A quotation of the report, short enough for a sentence. */
    public static String quoted(String text) {
        return "'" + WellFormedText.cut(WellFormedText.line(text), MAX_QUOTE_LENGTH) + "'";
    }
}
