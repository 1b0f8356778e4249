package dev.leash.sheets.google;

import com.google.auth.Credentials;
import java.net.URI;

/**
 * Connection to a spreadsheet.
 *
 * @param spreadsheetId id of the spreadsheet
 * @param credentials credentials of the service account
 * @param root address of Google Sheets
 * @param drive address of Google Drive, which knows the versions of files
 */
public record GoogleAccess(String spreadsheetId, Credentials credentials, URI root, URI drive) {}
