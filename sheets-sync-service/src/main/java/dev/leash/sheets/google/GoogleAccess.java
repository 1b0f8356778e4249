package dev.leash.sheets.google;

import com.google.auth.Credentials;
import java.net.URI;

/**
 * How a spreadsheet is reached.
 *
 * @param spreadsheetId which one
 * @param credentials who asks
 * @param root where Google Sheets is
 * @param drive where Google Drive is, which knows versions
 */
public record GoogleAccess(String spreadsheetId, Credentials credentials, URI root, URI drive) {}
