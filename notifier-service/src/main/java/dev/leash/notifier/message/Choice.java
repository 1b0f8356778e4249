package dev.leash.notifier.message;

/**
 * A link of a message with its label.
 *
 * @param label what the link is for
 * @param url the link; a secret
 */
record Choice(String label, String url) {

    @Override
    public String toString() {
        return "Choice[" + label + "]";
    }
}
