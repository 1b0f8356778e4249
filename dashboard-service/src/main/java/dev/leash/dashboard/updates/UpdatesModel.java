package dev.leash.dashboard.updates;

/**
 * What somebody wants, on its page.
 *
 * @param person who, a contact
 * @param wanted whether they want updates by mail
 * @param postTo where they say otherwise
 */
public record UpdatesModel(String person, boolean wanted, String postTo) {

    @Override
    public String toString() {
        return "UpdatesModel[person=" + person + ", wanted=" + wanted + "]";
    }
}
