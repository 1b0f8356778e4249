package dev.leash.sheets.google;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.auth.Credentials;
import com.google.auth.http.HttpCredentialsAdapter;
import dev.leash.sheets.workbook.EditedSheets;
import dev.leash.sheets.workbook.ExportedSheets;
import dev.leash.sheets.workbook.Workbook;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Workbook as a spreadsheet of Google Sheets. */
public final class GoogleWorkbook implements Workbook {

    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    /** Google may take up to 180 s; after 30 s it is better to try again. */
    private static final int ANSWER_MILLIS = (int) Duration.ofSeconds(30).toMillis();

    /**
     * Silenced, because its messages are long, contain the account's address, and repeat ours. Kept
     * in a field, because a logger that is collected loses its level.
     */
    private static final Logger CREDENTIALS =
            Logger.getLogger(HttpCredentialsAdapter.class.getName());

    static {
        CREDENTIALS.setLevel(Level.OFF);
    }

    private final GoogleEditedSheets edited;
    private final GoogleExportedSheets exported;

    /**
     * The workbook in a spreadsheet; makes no call yet.
     *
     * @param access connection to the spreadsheet
     * @param sheets the names of the edited sheets
     */
    public GoogleWorkbook(GoogleAccess access, Set<String> sheets) {
        this(access, sheets, PollingInterval.USUAL);
    }

    GoogleWorkbook(GoogleAccess access, Set<String> sheets, PollingInterval tempo) {
        Spreadsheet spreadsheet =
                new Spreadsheet(client(access), access.spreadsheetId(), access.drive());
        this.exported = new GoogleExportedSheets(spreadsheet);
        this.edited = new GoogleEditedSheets(spreadsheet, sheets, tempo, exported::lookClosely);
    }

    /** Not Java's own client, which would repeat a request whose connection broke, even a write. */
    private static Sheets client(GoogleAccess access) {
        return new Sheets.Builder(
                        new ApacheHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        initializer(access.credentials()))
                .setRootUrl(withSlash(access.root()))
                .setApplicationName("leash")
                .build();
    }

    /** The only repeated request is one that was refused because of an expired token. */
    private static HttpRequestInitializer initializer(Credentials credentials) {
        HttpCredentialsAdapter signing = new HttpCredentialsAdapter(credentials);
        return request -> {
            signing.initialize(request);
            request.setConnectTimeout(CONNECT_MILLIS);
            request.setReadTimeout(ANSWER_MILLIS);
        };
    }

    private static String withSlash(URI root) {
        String address = root.toString();
        return address.endsWith("/") ? address : address + "/";
    }

    @Override
    public EditedSheets edited() {
        return edited;
    }

    @Override
    public ExportedSheets exported() {
        return exported;
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    @Override
    public void close() {
        edited.close();
    }
}
