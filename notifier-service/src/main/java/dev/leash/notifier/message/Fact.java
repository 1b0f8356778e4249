package dev.leash.notifier.message;

/**
 * One line of facts about an incident.
 *
 * @param name the name of the fact
 * @param value its value
 */
record Fact(String name, String value) {

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
