package dev.leash.notifier.message;

/**
 * A link and what it is for.
 *
 * @param label what it is for
 * @param url the link; a secret
 */
record Choice(String label, String url) {

    @Override
    public String toString() {
        return "Choice[" + label + "]";
    }
}
