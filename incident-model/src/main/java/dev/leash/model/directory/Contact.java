package dev.leash.model.directory;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person Leash can reach.
 *
 * @param id the name schedules call them by, often an e-mail address
 * @param email where mail goes, and how they are found in Slack; null when they have none
 * @param phone where text messages and calls go, in E.164 form; null when they have none
 * @param role what they may do, and whether they are told when nobody can be found
 * @param wishes how they want to be paged; null when they have no wishes
 */
public record Contact(
        String id,
        @Nullable String email,
        @Nullable String phone,
        Role role,
        @Nullable Preferences wishes) {

    /** A person without wishes. */
    public Contact(String id, @Nullable String email, @Nullable String phone, Role role) {
        this(id, email, phone, role, null);
    }

    /** What a contact may do. */
    public enum Role {
        /** May look, and answer what they are asked. */
        VIEWER,
        /** May be paged, and act. */
        RESPONDER,
        /** Like a responder; is told when nobody else can be found. */
        FALLBACK,
        /** Like a responder; is told when something is wrong with Leash or its schedules. */
        ADMIN
    }

    public Contact {
        requireNonNull(id, "id");
        requireNonNull(role, "role");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a contact needs a name");
        }
    }

    /** How they want to be paged. */
    public Preferences preferences() {
        return wishes == null ? Preferences.NONE : wishes;
    }

    /** Every way to reach them. */
    public Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (email != null) {
            channels.add(Channel.EMAIL);
            channels.add(Channel.SLACK);
        }
        if (phone != null) {
            channels.add(Channel.SMS);
            channels.add(Channel.VOICE);
        }
        return channels;
    }

    /** Whether there is any way to reach them. */
    public boolean isReachable() {
        return email != null || phone != null;
    }

    /**
     * Where a channel finds them.
     *
     * @throws IllegalArgumentException when they do not have that channel
     */
    public String addressFor(Channel channel) {
        String address =
                switch (channel) {
                    case EMAIL, SLACK -> email;
                    case SMS, VOICE -> phone;
                };
        if (address == null) {
            throw new IllegalArgumentException(
                    "contact '" + id + "' has no address for " + channel);
        }
        return address;
    }

    /** Whether they may change incidents that they were not asked about. */
    public boolean mayAct() {
        return role != Role.VIEWER;
    }

    /** Whether they are told when nobody can be found. */
    public boolean isTold() {
        return role == Role.ADMIN || role == Role.FALLBACK;
    }

    /** Without their addresses, so that no log line has them. */
    @Override
    public String toString() {
        return "Contact[id=" + id + ", role=" + role + "]";
    }
}
