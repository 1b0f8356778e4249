package dev.leash.sheets.contacts;

import dev.leash.model.directory.Contact;
import java.util.Collection;
import java.util.List;

/** Likely mistakes among contacts that are allowed. */
public final class ContactWarnings {

    private ContactWarnings() {}

    /** The warnings about the contacts in force. */
    public static List<String> about(Collection<Contact> contacts) {
        boolean somebodyIsTold =
                contacts.stream().anyMatch(one -> one.isTold() && one.isReachable());
        return somebodyIsTold
                ? List.of()
                : List.of(
                        "No reachable contact has the role admin or fallback: when nobody is on call, every contact is notified.");
    }
}
