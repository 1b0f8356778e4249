package dev.leash.notifier.message;

/**
 * One line of what is known.
 *
 * @param name of what
 * @param value what
 */
record Fact(String name, String value) {

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
