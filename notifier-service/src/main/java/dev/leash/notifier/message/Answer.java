package dev.leash.notifier.message;

import dev.leash.model.reply.CommandWord;

/** What a reader can do about an incident, besides looking at it. */
enum Answer {
    ACKNOWLEDGE("ack", "Acknowledge", CommandWord.ACK),
    RESOLVE("resolve", "Resolve", CommandWord.RES),
    ESCALATE("escalate", "Escalate", CommandWord.ESC);

    private final String action;
    private final String label;
    private final CommandWord word;

    Answer(String action, String label, CommandWord word) {
        this.action = action;
        this.label = label;
        this.word = word;
    }

    /** The word links say it with. */
    String action() {
        return action;
    }

    /** The word people read. */
    String label() {
        return label;
    }

    /** How it is said in a text message or on a call. */
    CommandWord word() {
        return word;
    }
}
