package dev.leash.notifier.message;

import dev.leash.model.notification.Dispatch.SignIn;

/** Mails with a sign-in link. */
final class SignInMail {

    private static final String SUBJECT = "[LEASH] Your link to sign in";

    private SignInMail() {}

    static MailMessage of(SignIn signIn, LocalTimes moments) {
        String until = moments.words(signIn.expiresAt());
        String text =
                """
                Open this link to sign in to Leash:

                %s

                It works until %s. If you did not ask for it, ignore this mail: nobody can sign in without the link.
                """
                        .formatted(signIn.url(), until);
        return new MailMessage(SUBJECT, text, HtmlPages.signIn(signIn.url(), until));
    }
}
