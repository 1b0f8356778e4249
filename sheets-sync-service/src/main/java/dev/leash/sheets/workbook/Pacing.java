package dev.leash.sheets.workbook;

import java.time.Duration;

/**
 * Pauses between writes.
 *
 * @param least the shortest pause
 * @param share the inverse of the share of time spent writing: the pause after a write is this many
 *     times as long as the write, less one
 */
public record Pacing(Duration least, int share) {}
