package dev.leash.sheets.workbook;

import java.time.Duration;

/**
 * How much time is left between writes.
 *
 * @param least the shortest pause
 * @param share a pause lasts this many times as long as the write before it, less one
 */
public record Pacing(Duration least, int share) {}
