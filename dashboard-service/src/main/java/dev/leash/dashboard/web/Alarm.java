package dev.leash.dashboard.web;

/**
 * A problem shown on every page.
 *
 * @param level how urgent it is
 * @param code what it is, for programs: stable, in {@code snake_case}
 * @param text what it is, in words
 * @param href page where something can be done about it
 * @param action words of the link
 */
public record Alarm(Level level, String code, String text, String href, String action) {}
