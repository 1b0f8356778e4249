package dev.leash.model.directory;

import dev.leash.model.kind.Configured;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Person that Leash can reach.
 *
 * @param id name that schedules use, often an e-mail address
 * @param email address for mail, also used to find the person in Slack; null when there is none
 * @param phone number for text messages and calls, in E.164 form; null when there is none
 * @param role what they may do, and whether they are a stand-in
 * @param wishes how they want to be paged; null for no preferences
 * @param aliases other names, at most {@value #MAX_ALIASES}; null for none
 * @param timeZone time zone in which they are told times; null for that of the settings
 */
public record Contact(
        String id,
        @Nullable String email,
        @Nullable String phone,
        Role role,
        @Nullable Preferences wishes,
        @Nullable List<String> aliases,
        @Nullable ZoneId timeZone)
        implements Configured {

    /** Maximum number of aliases of a contact. */
    public static final int MAX_ALIASES = 20;

    /** A contact without preferences. */
    public Contact(String id, @Nullable String email, @Nullable String phone, Role role) {
        this(id, email, phone, role, null);
    }

    /** A contact without aliases, in the time zone of the settings. */
    public Contact(
            String id,
            @Nullable String email,
            @Nullable String phone,
            Role role,
            @Nullable Preferences wishes) {
        this(id, email, phone, role, wishes, null, null);
    }

    /** Role of a contact. */
    public enum Role {
        /** May look, and answer pages sent to them. */
        VIEWER,
        /** May be paged, and act on any incident. */
        RESPONDER,
        /** Like a responder; is told when nobody else can be found. */
        FALLBACK,
        /** Like a responder; is also told when something is wrong with Leash or its schedules. */
        ADMIN,
        /** Value that only a newer version knows. Treated as a viewer. */
        UNKNOWN;

        /** Every known role. */
        public static final List<Role> ALL = List.of(VIEWER, RESPONDER, FALLBACK, ADMIN);
    }

    public Contact {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a contact needs a name");
        }
        aliases = aliases == null || aliases.isEmpty() ? null : List.copyOf(aliases);
        if (aliases != null && aliases.size() > MAX_ALIASES) {
            throw new IllegalArgumentException(
                    "contact '%s' has %d aliases; at most %d are allowed"
                            .formatted(id, aliases.size(), MAX_ALIASES));
        }
    }

    /**
     * Keys the contact is found by, each with what it is to them, best match first. Empty for a
     * contact whose name shows no visible character.
     */
    public Map<PersonKey, PersonIndex.Kind> keys() {
        Map<PersonKey, PersonIndex.Kind> keys = new LinkedHashMap<>();
        PersonKey.of(id).ifPresent(key -> keys.put(key, PersonIndex.Kind.NAME));
        Optional.ofNullable(email)
                .flatMap(PersonKey::of)
                .ifPresent(key -> keys.putIfAbsent(key, PersonIndex.Kind.EMAIL));
        for (String alias : aliases == null ? List.<String>of() : aliases) {
            PersonKey.of(alias).ifPresent(key -> keys.putIfAbsent(key, PersonIndex.Kind.ALIAS));
        }
        return keys;
    }

    /** The same contact under another id. */
    public Contact calledAs(String newId) {
        return newId.equals(id)
                ? this
                : new Contact(newId, email, phone, role, wishes, aliases, timeZone);
    }

    /** How they want to be paged. */
    public Preferences preferences() {
        return wishes == null ? Preferences.NONE : wishes;
    }

    /** The channels they can be reached on. */
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

    /** Whether they can be reached on any channel. */
    public boolean isReachable() {
        return email != null || phone != null;
    }

    /**
     * Address of the contact on a channel.
     *
     * @throws IllegalArgumentException when they do not have that channel
     */
    public String addressFor(Channel channel) {
        String address =
                switch (channel) {
                    case EMAIL, SLACK -> email;
                    case SMS, VOICE -> phone;
                    case UNKNOWN -> null;
                };
        if (address == null) {
            throw new IllegalArgumentException(
                    "contact '" + id + "' has no address for " + channel);
        }
        return address;
    }

    /** Whether they may change incidents that they were not asked about. */
    public boolean mayAct() {
        return role != Role.VIEWER && role != Role.UNKNOWN;
    }

    /** Whether they are told when nobody can be found. */
    public boolean isTold() {
        return role == Role.ADMIN || role == Role.FALLBACK;
    }

    /** Leaves the addresses out, so that no log line has them. */
    @Override
    public String toString() {
        return "Contact[id=" + id + ", role=" + role + "]";
    }
}
