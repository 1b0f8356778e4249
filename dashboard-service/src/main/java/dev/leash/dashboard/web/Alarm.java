package dev.leash.dashboard.web;

/**
 * Something nobody may miss, said on every page.
 *
 * @param level how urgent it is
 * @param code what it is, for programs: stable, in {@code snake_case}
 * @param text what it is, in words
 * @param href where something can be done about it
 * @param action what the link says
 */
public record Alarm(Level level, String code, String text, String href, String action) {}
