package dev.leash.notifier.message;

import java.util.Map;

/** Tells of an incident in a text message. */
final class SmsText {

    /** The longest text message that providers take, in characters. */
    static final int MAX_LENGTH = 1_600;

    /**
     * What fits a lock screen, and three or four of the segments each message is charged and
     * delivered by.
     */
    private static final int MAX_DETAILS_LENGTH = 320;

    /**
     * One character outside the alphabet of text messages halves what fits; these are the usual
     * ones of prose.
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

    /** Only the details are shortened; the longest link leaves room for all the rest. */
    static String of(Story story) {
        String before = plain("[LEASH] " + story.wording().headline()) + "\n\n";
        String after = facts(story) + "\n" + story.open().label() + ": " + story.open().url();
        int room = Math.min(MAX_DETAILS_LENGTH, MAX_LENGTH - before.length() - after.length());
        return before + Harmless.cut(plain(story.report()), room, "...") + after;
    }

    private static String facts(Story story) {
        String id = "\nID: " + story.incidentId() + ", " + story.severityWord();
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
