package dev.leash.notifier.message;

import dev.leash.model.reply.AnswerHints;
import java.util.Map;

/** Text messages about an incident, in as few parts as possible. */
final class SmsText {

    /** The longest text message that providers accept, in characters. */
    static final int MAX_LENGTH = 1_600;

    /** The number of parts of the longest text message in UCS-2. */
    private static final int MAX_PARTS = 24;

    /**
     * With fewer characters of the details than this, another part is added where replies are
     * received.
     */
    private static final int ENOUGH_TO_ANSWER = 40;

    /**
     * The same where answering requires opening a link, since the reader should know whether to.
     */
    private static final int ENOUGH_TO_OPEN = 120;

    /**
     * Replacements of usual typographic characters outside the GSM alphabet; a single one would
     * halve the room.
     */
    private static final Map<String, String> LOOK_ALIKES =
            Map.of(
                    "[\u2018\u2019\u201A\u201B`\u00B4]", "'",
                    "[\u201C\u201D\u201E\u201F\u00AB\u00BB]", "\"",
                    "[\u2010-\u2015\u2212]", "-",
                    "[\u2022\u00B7]", "-",
                    "\u2026", "...",
                    "\u00D7", "x",
                    "[\\t\u00A0\u2000-\u200A\u202F]", " ");

    private SmsText() {}

    /**
     * Where replies are not received: with a link that acts on the incident, which alone fills most
     * of a part.
     */
    static String of(Story story) {
        String before = plain("[LEASH] " + story.wording().headline()) + "\n\n";
        String after = facts(story) + "\n" + story.open().label() + ": " + story.open().url();
        return fit(before, plain(story.report()), after, ENOUGH_TO_OPEN);
    }

    /**
     * Where replies are received: with what to reply.
     *
     * @param page the incident's page
     */
    static String answerable(Story story, String page) {
        String headline = plain("[LEASH] " + story.wording().headline());
        String hint = AnswerHints.words(story.wording().answers(), story.incidentId());
        String before = headline + "\n" + plain(story.severityWord()) + ": ";
        String after = (hint.isEmpty() ? "" : "\n" + hint) + "\n" + page;
        return fit(before, plain(story.report()), after, ENOUGH_TO_ANSWER);
    }

    /** Only the details are shortened; the longest link leaves room for everything else. */
    private static String fit(String before, String details, String after, int enough) {
        int parts = Segments.count(before + after);
        String fitting = longest(before, details, after, parts);
        while (fitting.length() < Math.min(details.length(), enough) && parts < MAX_PARTS) {
            parts++;
            fitting = longest(before, details, after, parts);
        }
        return before + fitting + after;
    }

    /**
     * The longest beginning of the details that fits into that many parts; a longer one never needs
     * fewer.
     */
    private static String longest(String before, String details, String after, int parts) {
        int fits = 0;
        int tooMuch = Math.min(details.length(), MAX_LENGTH - before.length() - after.length()) + 1;
        while (tooMuch - fits > 1) {
            int middle = (fits + tooMuch) / 2;
            String cut = Harmless.cut(details, middle, "...");
            if (Segments.count(before + cut + after) <= parts) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        return Harmless.cut(details, fits, "...");
    }

    private static String facts(Story story) {
        String id = "\nID: " + story.incidentId() + ", " + plain(story.severityWord());
        return story.next() == null ? id : id + "\n" + story.next();
    }

    private static String plain(String text) {
        String plain = text;
        for (Map.Entry<String, String> lookAlike : LOOK_ALIKES.entrySet()) {
            plain = plain.replaceAll(lookAlike.getKey(), lookAlike.getValue());
        }
        return plain;
    }
}
