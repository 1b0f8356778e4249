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

/** A workbook that is a spreadsheet of Google Sheets. */
public final class GoogleWorkbook implements Workbook {

    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    /** Google may take up to 180 s; what takes longer than this is better asked again. */
    private static final int ANSWER_MILLIS = (int) Duration.ofSeconds(30).toMillis();

    /**
     * It would say by itself, at length and with the account's address, what is said here anyway.
     * Held, because a level is forgotten with its logger.
     */
    private static final Logger CREDENTIALS =
            Logger.getLogger(HttpCredentialsAdapter.class.getName());

    static {
        CREDENTIALS.setLevel(Level.OFF);
    }

    private final GoogleEditedSheets edited;
    private final GoogleExportedSheets exported;

    /**
     * The workbook in a spreadsheet, which is not asked for anything yet.
     *
     * @param access how it is reached
     * @param sheets the names of those that are edited
     */
    public GoogleWorkbook(GoogleAccess access, Set<String> sheets) {
        this(access, sheets, Tempo.USUAL);
    }

    GoogleWorkbook(GoogleAccess access, Set<String> sheets, Tempo tempo) {
        Spreadsheet spreadsheet =
                new Spreadsheet(client(access), access.spreadsheetId(), access.drive());
        this.exported = new GoogleExportedSheets(spreadsheet);
        this.edited = new GoogleEditedSheets(spreadsheet, sheets, tempo, exported::lookClosely);
    }

    /** Java's own client would send a request again whose connection broke, a write too. */
    private static Sheets client(GoogleAccess access) {
        return new Sheets.Builder(
                        new ApacheHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        initializer(access.credentials()))
                .setRootUrl(withSlash(access.root()))
                .setApplicationName("leash")
                .build();
    }

    /** Nothing is repeated here but a request that was refused for an old token. */
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
