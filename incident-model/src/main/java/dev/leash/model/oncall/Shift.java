package dev.leash.model.oncall;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of time during which the answer to "who is on call" does not change.
 *
 * @param row the row of the sheet that gives the answer
 * @param assignees who is on call, first to last
 * @param from the first instant of the row
 * @param until the first instant at which another row, or none, gives the answer
 */
public record Shift(int row, List<String> assignees, Instant from, Instant until) {}
