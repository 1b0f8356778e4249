package dev.leash.model.directory;

import dev.leash.model.kind.Configured;
import java.util.List;

/**
 * The contact methods somebody has shown to work.
 *
 * @param person the contact
 * @param methods the newest word of each channel
 */
public record VerifiedMethods(String person, List<VerifiedMethod> methods) implements Configured {
    public VerifiedMethods {
        methods = List.copyOf(methods);
    }

    /** The same without the addresses that were shown to work. */
    public VerifiedMethods withoutAddresses() {
        return new VerifiedMethods(
                person,
                methods.stream()
                        .map(method -> new VerifiedMethod(method.channel(), "", method.at()))
                        .toList());
    }
}
