package dev.leash.model.directory;

import dev.leash.model.kind.Configured;
import java.util.List;

/**
 * Verified contact methods of one person.
 *
 * @param person id of the contact
 * @param methods the latest verification of each channel
 */
public record VerifiedMethods(String person, List<VerifiedMethod> methods) implements Configured {
    public VerifiedMethods {
        methods = List.copyOf(methods);
    }

    /** The same without the addresses. */
    public VerifiedMethods withoutAddresses() {
        return new VerifiedMethods(
                person,
                methods.stream()
                        .map(method -> new VerifiedMethod(method.channel(), "", method.at()))
                        .toList());
    }
}
