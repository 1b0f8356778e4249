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

/** What an administrator sets of Google Sheets. */
public final class GoogleSettings {

    private static final String KEY =
            "the JSON key of a service account, as the Google Cloud console makes it";
    private static final String SHEETS = "https://sheets.googleapis.com";
    private static final Pattern ID = Pattern.compile("[\\w-]{10,200}");
    private static final List<String> SCOPES =
            List.of(
                    "https://www.googleapis.com/auth/spreadsheets",
                    "https://www.googleapis.com/auth/drive.metadata.readonly");

    /** Which spreadsheet is the workbook. */
    public static final Setting<String> SPREADSHEET_ID =
            Setting.optional(
                    "GOOGLE_SPREADSHEET_ID",
                    "The spreadsheet that is the workbook; without it the workbook is the folder WORKBOOK_DIR.",
                    "what stands between /d/ and /edit in the address of the spreadsheet",
                    text -> Optional.of(text.strip()).filter(ID.asMatchPredicate()));

    /** The file of the key. */
    public static final Setting<Path> KEY_FILE =
            Setting.optional(
                    "GOOGLE_APPLICATION_CREDENTIALS",
                    "The file of the key Leash uses Google Sheets with; this or GOOGLE_CREDENTIALS_JSON is required with GOOGLE_SPREADSHEET_ID.",
                    "the path of a file with " + KEY,
                    Parsers::path);

    /** The key itself. */
    public static final Setting<String> KEY_JSON =
            Setting.secret(
                    "GOOGLE_CREDENTIALS_JSON",
                    "The key itself, where there is no file for it.",
                    KEY,
                    text ->
                            Optional.of(text.strip())
                                    .filter(json -> credentials(json).isPresent()));

    /** Where Google Sheets is. */
    public static final Setting<URI> ROOT_URL =
            Setting.of(
                    "GOOGLE_SHEETS_ROOT_URL",
                    "Where Google Sheets is, for those who reach it by a proxy of their own.",
                    "a web address such as https://sheets.googleapis.com; http only on this machine",
                    SHEETS,
                    Parsers::secureWebAddress);

    private GoogleSettings() {}

    /** Every setting here. */
    public static List<Setting<?>> all() {
        return List.of(SPREADSHEET_ID, KEY_FILE, KEY_JSON, ROOT_URL);
    }

    /** The address of a spreadsheet, as people open it. */
    public static String address(String spreadsheetId) {
        return "https://docs.google.com/spreadsheets/d/" + spreadsheetId;
    }

    /**
     * How the spreadsheet is reached; empty when none is set.
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
                                                "GOOGLE_SPREADSHEET_ID is set, and neither GOOGLE_APPLICATION_CREDENTIALS nor GOOGLE_CREDENTIALS_JSON. Set one of them to "
                                                        + KEY
                                                        + "; docs/google-sheets.md says how to make it"));
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
