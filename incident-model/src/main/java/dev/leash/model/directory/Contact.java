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
 * A person Leash can reach.
 *
 * @param id the name schedules call them by, often an e-mail address
 * @param email where mail goes, and how they are found in Slack; null when they have none
 * @param phone where text messages and calls go, in E.164 form; null when they have none
 * @param role what they may do, and whether they are told when nobody can be found
 * @param wishes how they want to be paged; null when they have no wishes
 * @param aliases what else they are called, at most {@value #MAX_ALIASES}; null for nothing
 * @param timeZone on whose clocks they are told times; null for those of the settings
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

    /** The most aliases of a contact. */
    public static final int MAX_ALIASES = 20;

    /** A person without wishes. */
    public Contact(String id, @Nullable String email, @Nullable String phone, Role role) {
        this(id, email, phone, role, null);
    }

    /** A person without aliases, on the clocks of the settings. */
    public Contact(
            String id,
            @Nullable String email,
            @Nullable String phone,
            Role role,
            @Nullable Preferences wishes) {
        this(id, email, phone, role, wishes, null, null);
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
        ADMIN,
        /** What only a newer version knows. Who has it may do here what a viewer may. */
        UNKNOWN;

        /** Every role there is. */
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
     * By what they are found, each key with what it is to them, the surest first. Who has none has
     * a name in which nothing can be seen.
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

    /** Without their addresses, so that no log line has them. */
    @Override
    public String toString() {
        return "Contact[id=" + id + ", role=" + role + "]";
    }
}
