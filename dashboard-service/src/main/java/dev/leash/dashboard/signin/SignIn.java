package dev.leash.dashboard.signin;

/**
 * Content of the page behind a sign-in link.
 *
 * @param person the contact who would be signed in
 * @param postTo address the form is sent to
 * @param next address of the page shown afterwards
 */
public record SignIn(String person, String postTo, String next) {}
