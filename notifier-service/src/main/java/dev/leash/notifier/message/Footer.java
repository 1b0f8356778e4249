package dev.leash.notifier.message;

/** What a mail says of its own links. */
final class Footer {

    /** What the link is for with which updates end. */
    static final String UPDATES = "Get no more updates like this one by mail";

    private Footer() {}

    static String of(Story story) {
        return "The links act in your name and work until "
                + story.linksEnd()
                + ". Please do not forward this mail.";
    }
}
