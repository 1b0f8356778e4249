package dev.leash.dashboard.signin;

/**
 * What is asked of somebody who followed a link to sign in with.
 *
 * @param person who they would be
 * @param postTo where the form is sent
 * @param next where they go on to
 */
public record SignIn(String person, String postTo, String next) {}
