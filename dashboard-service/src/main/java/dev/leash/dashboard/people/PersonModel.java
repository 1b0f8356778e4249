package dev.leash.dashboard.people;

import java.util.List;

/**
 * Everything the page of one person's contact methods shows.
 *
 * @param person who
 * @param role what they may do, in a word
 * @param isSelf whether whoever looks is that person
 * @param mayTest whether whoever looks may have a test sent
 * @param isOnSchedule whether a schedule names them from now on
 * @param rules how they are paged, in words
 * @param methods their channels
 */
public record PersonModel(
        String person,
        String role,
        boolean isSelf,
        boolean mayTest,
        boolean isOnSchedule,
        String rules,
        List<MethodCard> methods) {
    /** Whether some channel is not verified. */
    public boolean isUnverified() {
        return methods.stream().anyMatch(method -> method.verifiedAt() == null);
    }
}
