package dev.leash.model.text;

/** The beginning of a text that has no room as a whole. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The text when it is short enough, else its beginning and an ellipsis; no code point is cut.
     *
     * @param longest the longest result, in characters (UTF-16), from 1
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        boolean cutsPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, cutsPair ? end - 1 : end) + "…";
    }
}
