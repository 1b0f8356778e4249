/**
 * Google Sheets as a real server on this machine: service accounts, version 4 of its API, quotas,
 * and the hands of people who edit spreadsheets meanwhile. What it says and refuses is written down
 * in {@code contracts/google-sheets.md} and in Google's reference of the API.
 *
 * <p>It must not know Leash.
 */
@NullMarked
package dev.leash.fake.google;

import org.jspecify.annotations.NullMarked;
