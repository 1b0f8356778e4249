package dev.leash.fake.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.SheetsScopes;
import com.google.api.services.sheets.v4.model.AppendCellsRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetResponse;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Google's own client, with the key of a service account.
 *
 * @param sheets the client
 * @param id of the spreadsheet it uses
 */
record Client(Sheets sheets, String id) {

    static Client of(FakeGoogle google, String id) throws IOException {
        return of(google, id, google.account().json());
    }

    static Client of(FakeGoogle google, String id, String key) throws IOException {
        var credentials =
                ServiceAccountCredentials.fromStream(
                                new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)))
                        .createScoped(SheetsScopes.SPREADSHEETS);
        Sheets sheets =
                new Sheets.Builder(
                                new NetHttpTransport(),
                                GsonFactory.getDefaultInstance(),
                                new HttpCredentialsAdapter(credentials))
                        .setRootUrl(google.rootUrl().toString())
                        .setApplicationName("test")
                        .build();
        return new Client(sheets, id);
    }

    /** What a range holds, as it is seen; empty when it holds nothing. */
    List<List<Object>> get(String range) throws IOException {
        return get(range, "FORMATTED_VALUE");
    }

    List<List<Object>> get(String range, String rendering) throws IOException {
        return Optional.ofNullable(read(List.of(range), rendering).getFirst().getValues())
                .orElse(List.of());
    }

    List<ValueRange> read(List<String> ranges, String rendering) throws IOException {
        return sheets.spreadsheets()
                .values()
                .batchGet(id)
                .setRanges(ranges)
                .setValueRenderOption(rendering)
                .execute()
                .getValueRanges();
    }

    /** Writes texts behind the last row of the first worksheet. */
    void append(String... texts) throws IOException {
        List<CellData> cells =
                Stream.of(texts)
                        .map(text -> new ExtendedValue().setStringValue(text))
                        .map(value -> new CellData().setUserEnteredValue(value))
                        .toList();
        request(
                new Request()
                        .setAppendCells(
                                new AppendCellsRequest()
                                        .setSheetId(0)
                                        .setFields("userEnteredValue")
                                        .setRows(List.of(new RowData().setValues(cells)))));
    }

    BatchUpdateSpreadsheetResponse request(Request... requests) throws IOException {
        return sheets.spreadsheets()
                .batchUpdate(id, new BatchUpdateSpreadsheetRequest().setRequests(List.of(requests)))
                .execute();
    }

    /** The status of a refusal. */
    static int statusOf(Throwable refusal) {
        return ((GoogleJsonResponseException) refusal).getStatusCode();
    }
}
