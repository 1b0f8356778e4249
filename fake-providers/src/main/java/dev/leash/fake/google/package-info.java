/**
 * Fake of Google Sheets, as a server on this machine: service accounts, version 4 of its API,
 * quotas, and edits by people meanwhile. Its answers and refusals are documented in {@code
 * contracts/google-sheets.md} and in Google's reference of the API.
 *
 * <p>It must not know Leash.
 */
@NullMarked
package dev.leash.fake.google;

import org.jspecify.annotations.NullMarked;
