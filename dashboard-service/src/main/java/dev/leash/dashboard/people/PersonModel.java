package dev.leash.dashboard.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param draftMail whether the person gets mail on drafts of incidents; null where that is not
 *     shown: to others, and of people who are no owners
 */
public record PersonModel(
        String person,
        String role,
        boolean isSelf,
        boolean mayTest,
        boolean isOnSchedule,
        String rules,
        List<MethodCard> methods,
        @Nullable Boolean draftMail) {
    /** Whether the choice about mail on drafts is shown. */
    public boolean showsDraftMail() {
        return draftMail != null;
    }

    /** Whether the person gets mail on drafts. */
    public boolean wantsDraftMail() {
        return Boolean.TRUE.equals(draftMail);
    }

    /** Whether a channel is unverified. */
    public boolean isUnverified() {
        return methods.stream().anyMatch(method -> method.verifiedAt() == null);
    }
}
