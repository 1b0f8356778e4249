package dev.leash.notifier.message;

/**
 * Colours of a mail, by what is asked of its reader; the same as those of states on the dashboard.
 */
enum MailTone {
    /** The incident has an owner who has to answer. */
    URGENT("urgent", "#b3261e"),
    /** The incident has no owner. */
    SEARCHING("searching", "#8a5300"),
    /** The incident is over. */
    OVER("over", "#1a7340"),
    /** Nothing is asked: the mail is about no incident, or somebody works on it. */
    CALM("calm", "#3a4656");

    private final String cssClass;
    private final String ink;

    MailTone(String cssClass, String ink) {
        this.cssClass = cssClass;
        this.ink = ink;
    }

    /** CSS class of its colours in dark mode. */
    String cssClass() {
        return cssClass;
    }

    /** Its colour on white, with a contrast of at least 4.5. */
    String ink() {
        return ink;
    }
}
