package dev.leash.sheets.google;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.leash.settings.Parsers;
import dev.leash.settings.RefusedSettingException;
import dev.leash.settings.Setting;
import dev.leash.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings of Google Sheets. */
public final class GoogleSettings {

    private static final String KEY =
            "the JSON key of a service account, as downloaded from the Google Cloud console";
    private static final String SHEETS = "https://sheets.googleapis.com";
    private static final Pattern ID = Pattern.compile("[\\w-]{10,200}");
    private static final List<String> SCOPES =
            List.of(
                    "https://www.googleapis.com/auth/spreadsheets",
                    "https://www.googleapis.com/auth/drive.metadata.readonly");

    /** Id of the spreadsheet that is the workbook. */
    public static final Setting<String> SPREADSHEET_ID =
            Setting.optional(
                    "GOOGLE_SPREADSHEET_ID",
                    "The spreadsheet that is the workbook; without it the workbook is the folder WORKBOOK_DIR.",
                    "the part between /d/ and /edit in the address of the spreadsheet",
                    text -> Optional.of(text.strip()).filter(ID.asMatchPredicate()));

    /** File of the service account's key. */
    public static final Setting<Path> KEY_FILE =
            Setting.optional(
                    "GOOGLE_APPLICATION_CREDENTIALS",
                    "The file of the service account's key for Google Sheets; this or GOOGLE_CREDENTIALS_JSON is required with GOOGLE_SPREADSHEET_ID.",
                    "the path of a file with " + KEY,
                    Parsers::path);

    /** The service account's key itself. */
    public static final Setting<String> KEY_JSON =
            Setting.secret(
                    "GOOGLE_CREDENTIALS_JSON",
                    "The key itself, if it is not in a file.",
                    KEY,
                    text ->
                            Optional.of(text.strip())
                                    .filter(json -> credentials(json).isPresent()));

    /** Address of Google Sheets. */
    public static final Setting<URI> ROOT_URL =
            Setting.of(
                    "GOOGLE_SHEETS_ROOT_URL",
                    "Address of the Google Sheets API; change it only to use a proxy of your own.",
                    "a web address such as https://sheets.googleapis.com; http only on this machine",
                    SHEETS,
                    Parsers::secureWebAddress);

    private GoogleSettings() {}

    /** All settings of Google Sheets. */
    public static List<Setting<?>> all() {
        return List.of(SPREADSHEET_ID, KEY_FILE, KEY_JSON, ROOT_URL);
    }

    /** Address of a spreadsheet in the browser. */
    public static String address(String spreadsheetId) {
        return "https://docs.google.com/spreadsheets/d/" + spreadsheetId;
    }

    /**
     * The connection to the spreadsheet; empty when none is set.
     *
     * @throws RefusedSettingException when a value is not allowed, or there is no key
     */
    public static Optional<GoogleAccess> access(Settings settings) {
        return settings.find(SPREADSHEET_ID)
                .map(
                        id -> {
                            URI root = settings.get(ROOT_URL);
                            URI drive =
                                    root.toString().equals(SHEETS)
                                            ? URI.create("https://www.googleapis.com")
                                            : root;
                            return new GoogleAccess(id, key(settings), root, drive);
                        });
    }

    private static GoogleCredentials key(Settings settings) {
        Optional<String> json = settings.find(KEY_JSON);
        if (json.isPresent()) {
            return credentials(json.get()).orElseThrow();
        }
        Path file =
                settings.find(KEY_FILE)
                        .orElseThrow(
                                () ->
                                        RefusedSettingException.together(
                                                "GOOGLE_SPREADSHEET_ID is set, but neither GOOGLE_APPLICATION_CREDENTIALS nor GOOGLE_CREDENTIALS_JSON is. Set one of them to "
                                                        + KEY
                                                        + "; docs/google-sheets.md explains how to create it"));
        try {
            return credentials(Files.readString(file)).orElseThrow(() -> noKey(file, "is not"));
        } catch (IOException e) {
            throw noKey(file, "cannot be read; it must be");
        }
    }

    private static RefusedSettingException noKey(Path file, String verb) {
        return RefusedSettingException.together(
                "GOOGLE_APPLICATION_CREDENTIALS is '%s', which %s %s".formatted(file, verb, KEY));
    }

    private static Optional<GoogleCredentials> credentials(String json) {
        try {
            GoogleCredentials read =
                    GoogleCredentials.fromStream(
                            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(read)
                    .filter(ServiceAccountCredentials.class::isInstance)
                    .map(account -> account.createScoped(SCOPES));
        } catch (IOException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }
}
