package dev.leash.sheets.google;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.json.GenericJson;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.ValueRange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Client of one spreadsheet, with four operations. Thread-safe. */
final class Spreadsheet {

    enum Render {
        /** Values of cells: numbers as numbers, times as serial numbers. */
        UNFORMATTED_VALUE,
        /** Input of cells, including the text of formulas. */
        FORMULA
    }

    private static final Logger LOG = LoggerFactory.getLogger(Spreadsheet.class);

    private final Sheets client;
    private final String id;
    private final URI drive;
    private final CallLimiter traffic;
    private final AtomicLong changes = new AtomicLong();

    Spreadsheet(Sheets client, String id, URI drive) {
        this.client = client;
        this.id = id;
        this.drive = drive;
        this.traffic = new CallLimiter(new GoogleFailures(id));
    }

    String address() {
        return GoogleSettings.address(id);
    }

    Map<String, SheetProperties> worksheets() throws GoogleException, InterruptedIOException {
        List<Sheet> sheets =
                traffic.read(
                        () ->
                                client.spreadsheets()
                                        .get(id)
                                        .setFields("sheets.properties")
                                        .execute()
                                        .getSheets());
        Map<String, SheetProperties> worksheets = new LinkedHashMap<>();
        if (sheets != null) {
            sheets.forEach(
                    sheet ->
                            worksheets.put(
                                    sheet.getProperties().getTitle(), sheet.getProperties()));
        }
        return worksheets;
    }

    /** The rows of each range, without blank rows and cells at the end. */
    List<List<List<Object>>> read(List<String> ranges, Render render)
            throws GoogleException, InterruptedIOException {
        List<ValueRange> values =
                traffic.read(
                        () ->
                                client.spreadsheets()
                                        .values()
                                        .batchGet(id)
                                        .setRanges(ranges)
                                        .setValueRenderOption(render.name())
                                        .setDateTimeRenderOption("SERIAL_NUMBER")
                                        .execute()
                                        .getValueRanges());
        return values.stream()
                .map(range -> Optional.ofNullable(range.getValues()).orElse(List.of()))
                .toList();
    }

    /** Makes all of these changes in this order, or none. Never repeated. */
    void change(List<Request> requests) throws GoogleException, InterruptedIOException {
        changes.incrementAndGet();
        traffic.write(
                () ->
                        client.spreadsheets()
                                .batchUpdate(
                                        id,
                                        new BatchUpdateSpreadsheetRequest().setRequests(requests))
                                .execute());
    }

    long changes() {
        return changes.get();
    }

    /**
     * Version of the file, which changes with every edit; empty when Drive does not answer, which
     * does not affect Sheets.
     */
    Optional<String> version() {
        try {
            return Optional.ofNullable(askForVersion());
        } catch (IOException e) {
            LOG.debug("Google Drive did not return the version of the spreadsheet", e);
            return Optional.empty();
        }
    }

    private @Nullable String askForVersion() throws IOException {
        GenericUrl url = new GenericUrl(drive.resolve("/drive/v3/files/" + id));
        url.put("fields", "version");
        url.put("supportsAllDrives", "true");
        HttpResponse answer = client.getRequestFactory().buildGetRequest(url).execute();
        try {
            GenericJson file =
                    client.getJsonFactory()
                            .fromInputStream(
                                    answer.getContent(),
                                    answer.getContentCharset(),
                                    GenericJson.class);
            Object version = file.get("version");
            return version == null ? null : version.toString();
        } finally {
            answer.disconnect();
        }
    }
}
