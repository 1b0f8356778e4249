package dev.leash.notifier.message;

/**
 * How a mail looks, by what it asks of its reader. The colours are those of the dashboard's states.
 */
enum Tone {
    /** Somebody has it and has to answer. */
    URGENT("urgent", "#b3261e"),
    /** Nobody has it. */
    SEARCHING("searching", "#8a5300"),
    /** It is over. */
    OVER("over", "#1a7340"),
    /** It asks for nothing: it is about no incident, or somebody works on it. */
    CALM("calm", "#3a4656");

    private final String cssClass;
    private final String ink;

    Tone(String cssClass, String ink) {
        this.cssClass = cssClass;
        this.ink = ink;
    }

    /** Names its colours in dark mode. */
    String cssClass() {
        return cssClass;
    }

    /** Its colour on white, with a contrast of at least 4.5. */
    String ink() {
        return ink;
    }
}
