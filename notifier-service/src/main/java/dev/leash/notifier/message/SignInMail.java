package dev.leash.notifier.message;

import dev.leash.model.notification.Dispatch.SignIn;

/** Lets somebody in. */
final class SignInMail {

    private static final String SUBJECT = "[LEASH] Your link to sign in";

    private SignInMail() {}

    static Message of(SignIn signIn, Moments moments) {
        String until = moments.words(signIn.expiresAt());
        String text =
                """
                Open this link to sign in to Leash:

                %s

                It works until %s. If you did not ask for it, ignore this mail: nobody gets in without the link.
                """
                        .formatted(signIn.url(), until);
        return new Message(SUBJECT, text, HtmlPages.signIn(signIn.url(), until));
    }
}
