package dev.leash.dashboard.status;

/**
 * How one part is doing.
 *
 * @param name what it is
 * @param fine whether it is well
 * @param figure what is measured, in a word or number
 * @param meaning what that means, and what to do when it is not well
 */
public record Part(String name, boolean fine, String figure, String meaning) {}
