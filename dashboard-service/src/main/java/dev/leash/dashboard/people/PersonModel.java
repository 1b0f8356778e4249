package dev.leash.dashboard.people;

import java.util.List;

/**
 * Content of the page of one person's contact methods.
 *
 * @param person the person
 * @param role the person's role, in a word
 * @param isSelf whether the visitor is that person
 * @param mayTest whether the visitor may request a test
 * @param isOnSchedule whether the person has current or coming shifts
 * @param rules how the person is paged, in words
 * @param methods the contact methods
 */
public record PersonModel(
        String person,
        String role,
        boolean isSelf,
        boolean mayTest,
        boolean isOnSchedule,
        String rules,
        List<MethodCard> methods) {
    /** Whether a channel is unverified. */
    public boolean isUnverified() {
        return methods.stream().anyMatch(method -> method.verifiedAt() == null);
    }
}
