package dev.leash.dashboard.updates;

/**
 * Content of the page about updates by mail.
 *
 * @param person the contact
 * @param wanted whether the contact is subscribed
 * @param postTo address the form is sent to
 */
public record UpdatesModel(String person, boolean wanted, String postTo) {

    @Override
    public String toString() {
        return "UpdatesModel[person=" + person + ", wanted=" + wanted + "]";
    }
}
