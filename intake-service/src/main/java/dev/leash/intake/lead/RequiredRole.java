package dev.leash.intake.lead;

import dev.leash.model.directory.Contact;

/** Role that the lead of an incident needs. */
enum RequiredRole {
    /** Anybody may lead. */
    NONE,
    /** Everybody who may act on incidents. */
    RESPONDER,
    /** Administrators. */
    ADMIN;

    boolean isHeldBy(Contact contact) {
        return switch (this) {
            case NONE -> true;
            case RESPONDER -> contact.mayAct();
            case ADMIN -> contact.role() == Contact.Role.ADMIN;
        };
    }
}
