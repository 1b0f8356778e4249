package dev.leash.notifier.message;

/** What a reader can do about an incident, besides looking at it. */
enum Answer {
    ACKNOWLEDGE("ack", "Acknowledge"),
    RESOLVE("resolve", "Resolve"),
    ESCALATE("escalate", "Escalate");

    private final String action;
    private final String label;

    Answer(String action, String label) {
        this.action = action;
        this.label = label;
    }

    /** The word links say it with. */
    String action() {
        return action;
    }

    /** The word people read. */
    String label() {
        return label;
    }
}
