package dev.leash.sheets.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leash.model.directory.Channel;
import dev.leash.model.directory.ChannelRule;
import dev.leash.model.directory.Contact;
import dev.leash.model.directory.Contact.Role;
import dev.leash.model.directory.Preferences;
import dev.leash.model.directory.QuietHours;
import dev.leash.model.severity.Urgency;
import dev.leash.sheets.workbook.Sheets;
import dev.leash.wire.directory.DirectoryRecord.Refused;
import dev.leash.wire.directory.SheetCode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsSheetTest {

    private static final String HEADER = "name|email|phone|role";

    @Test
    void readsTheSeedsColumns() {
        ContactsRead read =
                read(
                        "name|email|phone",
                        "alice@example.com|alice@example.com|+1234567890",
                        "bob||",
                        "carol");

        assertThat(read.refused()).isEmpty();
        assertThat(read.warnings()).singleElement().asString().contains("may be mistyped");
        assertThat(read.filled()).isEqualTo(3);
        assertThat(read.keepsAll()).isFalse();
        assertThat(read.contacts())
                .containsExactly(
                        new Contact(
                                "alice@example.com",
                                "alice@example.com",
                                "+1234567890",
                                Role.RESPONDER),
                        new Contact("bob", null, null, Role.RESPONDER),
                        new Contact("carol", null, null, Role.RESPONDER));
    }

    @Test
    void readsHowSomebodyWantsToBePaged() {
        ContactsRead read =
                read(
                        "name|email|phone|rules|quiet_hours",
                        "ann|||Slack, SMS 2m; voice 5m critical major|22:00-7:00 Europe/Berlin",
                        "ben||||13:00 - 14:00",
                        "carol||| |");

        assertThat(read.refused()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.contacts())
                .extracting(Contact::wishes)
                .containsExactly(
                        new Preferences(
                                List.of(
                                        new ChannelRule(Channel.SLACK, 0, Set.of()),
                                        new ChannelRule(Channel.SMS, 120, Set.of()),
                                        new ChannelRule(
                                                Channel.VOICE,
                                                300,
                                                Set.of(Urgency.CRITICAL, Urgency.MAJOR))),
                                new QuietHours(
                                        LocalTime.of(22, 0),
                                        LocalTime.of(7, 0),
                                        ZoneId.of("Europe/Berlin"))),
                        new Preferences(
                                List.of(),
                                new QuietHours(
                                        LocalTime.of(13, 0), LocalTime.of(14, 0), ZoneOffset.UTC)),
                        null);
    }

    @Test
    void readsQuietHoursOnTheClocksOfWhoeverHasThem() {
        ContactsRead read =
                read(
                        "name|email|phone|quiet_hours|time_zone",
                        "ann|||22:00-7:00|Asia/Tokyo",
                        "ben|||22:00-7:00 Europe/Berlin|Asia/Tokyo",
                        "cid|||22:00-7:00|");

        assertThat(read.contacts())
                .extracting(one -> one.preferences().quiet())
                .containsExactly(
                        night(ZoneId.of("Asia/Tokyo")),
                        night(ZoneId.of("Europe/Berlin")),
                        night(ZoneOffset.UTC));
    }

    private static QuietHours night(ZoneId zone) {
        return new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pigeon", "sms 2h", "sms 5", "sms soon", "5m sms", "sms 2m loud"})
    void refusesRulesThatMakeNoSense(String rules) {
        assertThat(read("name|email|phone|rules", "ann|||" + rules).refused())
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.column()).isEqualTo("rules");
                            assertThat(refused.reason()).startsWith("allowed are up to 20 rules");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00", "22-7", "24:00-07:00", "07:00-07:00", "22:00-07:00 Mars"})
    void refusesHoursThatMakeNoSense(String hours) {
        assertThat(read("name|email|phone|quiet_hours", "ann|||" + hours).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.column()).isEqualTo("quiet_hours"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void readsEveryRoleInAnyCase(Role role) {
        String name = role.name();
        String word = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);

        assertThat(read(HEADER, "ann|||" + word).contacts())
                .containsExactly(new Contact("ann", null, null, role));
    }

    @Test
    void findsTheRoleWhereverItsColumnIs() {
        ContactsRead read = read("name|email|phone|team|role", "ann|||core|admin", "ben|||core|");

        assertThat(read.contacts())
                .extracting(Contact::role)
                .containsExactly(Role.ADMIN, Role.RESPONDER);
        assertThat(read.warnings()).containsExactly("The column 'team' is not used.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "|ann@x||         # name  # ''          # NAME_MISSING",
                "ann,ben|||       # name  # ann,ben     # NAME_INVALID",
                "ann|ann.x||      # email # ann.x       # EMAIL_INVALID",
                "ann|a@x b@x||    # email # a@x b@x     # EMAIL_INVALID",
                "ann|a@@x||       # email # a@@x        # EMAIL_INVALID",
                "ann||5550100001| # phone # ••••••••01  # PHONE_INVALID",
                "ann|||boss       # role  # boss        # ROLE_INVALID",
            })
    void refusesABadRowWithItsValueAndWhatIsAllowed(
            String row, String column, String value, SheetCode code) {
        ContactsRead read = read(HEADER, "zoe|||", row);

        assertThat(read.refused())
                .extracting(Refused::row, Refused::column, Refused::value, Refused::code)
                .containsExactly(tuple(3, column, value, code));
        assertThat(read.contacts()).extracting(Contact::id).containsExactly("zoe");
    }

    @Test
    void keepsTheContactOfARefusedRow() {
        assertThat(read(HEADER, "ann|wrong||", "ben|||").kept())
                .containsExactlyInAnyOrder("ann", "wrong");
    }

    @Test
    void removesNobodyWhileARowDoesNotSayWhoIsMeant() {
        assertThat(read(HEADER, "|ann@example.com||", "ben|||").keepsAll()).isTrue();
        assertThat(read(HEADER, "ben|||").keepsAll()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "ann|a@x||#ann|b@x||#ann",
                "Ann|a@x||#ANN|b@x||#ann",
                "Jos\u00e9|a@x||#Jose\u0301|b@x||#jos\u00e9",
                "Ann Lee|a@x||#ann\u00a0\u200blee|b@x||#ann lee",
                "ann|a@x||#ben|A@X||#a@x",
                "ann|a@x||#a@x|b@x||#a@x",
            })
    void keepsTheFirstOfRowsThatWouldBeOnePerson(String one, String other, String shared) {
        ContactsRead read = read(HEADER, one, "zoe|z@x||", other);

        assertThat(read.contacts())
                .extracting(Contact::id)
                .containsExactly(one.substring(0, one.indexOf('|')), "zoe");
        assertThat(read.ifNew()).isEmpty();
        assertThat(read.refused())
                .extracting(Refused::row, Refused::column, Refused::reason)
                .containsExactly(
                        tuple(
                                4,
                                "name",
                                "row 2 already has '%s', so both rows would be the same person; change one of them, or remove it"
                                        .formatted(shared)));
    }

    @Test
    void keepsWhoeverGoesByItAlreadyRatherThanTheFirst() {
        ContactsRead read =
                ContactsSheet.read(
                        Sheets.table(HEADER, "ben|team@x||", "ann|team@x||"),
                        ZoneOffset.UTC,
                        (name, _) -> name.equals("ann"));

        assertThat(read.contacts()).extracting(Contact::id).containsExactly("ann");
        assertThat(read.refused()).extracting(Refused::row).containsExactly(2);
        assertThat(read.kept()).contains("ben");
    }

    @Test
    void leavesOutAnAliasThatIsSomebodyElse() {
        ContactsRead read =
                read("name|email|phone|aliases", "ann|a@x||", "ben|b@x||Ben K, ANN", "cid|c@x||Cy");

        assertThat(read.contacts()).extracting(Contact::id).containsExactly("ann", "cid");
        assertThat(read.ifNew())
                .singleElement()
                .isEqualTo(
                        new Contact(
                                "ben", "b@x", null, Role.RESPONDER, null, List.of("Ben K"), null));
        assertThat(read.refused())
                .singleElement()
                .satisfies(
                        no -> {
                            assertThat(no.row()).isEqualTo(3);
                            assertThat(no.column()).isEqualTo("aliases");
                            assertThat(no.reason()).startsWith("row 2 already has 'ann'");
                        });
        assertThat(read.kept()).contains("ben");
    }

    @Test
    void readsWhatElseSomebodyIsCalledAndOnWhoseClocksTheyAre() {
        ContactsRead read =
                read(
                        "name|email|phone|aliases|time_zone",
                        "ann|||Ann Lee; ann@home.example , ,ann@home.example|europe/berlin",
                        "ben||||");

        assertThat(read.refused()).isEmpty();
        assertThat(read.warnings()).isEmpty();
        assertThat(read.contacts())
                .extracting(Contact::aliases, Contact::timeZone)
                .containsExactly(
                        tuple(List.of("Ann Lee", "ann@home.example"), ZoneId.of("Europe/Berlin")),
                        tuple(null, null));
    }

    @ParameterizedTest
    @CsvSource({"time_zone,Mars/Olympus", "time_zone,+01:00", "time_zone,CEST"})
    void refusesAZoneNobodyKnows(String column, String value) {
        assertThat(read("name|email|phone|" + column, "ann|||" + value).refused())
                .containsExactly(
                        new Refused(
                                2,
                                column,
                                value,
                                TimeZoneCell.ALLOWED,
                                SheetCode.TIME_ZONE_INVALID));
    }

    @Test
    void refusesTooManyAliases() {
        String many = String.join(",", IntStream.range(0, 21).mapToObj(it -> "a" + it).toList());

        assertThat(read("name|email|phone|aliases", "ann|||" + many).refused())
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.column()).isEqualTo("aliases");
                            assertThat(refused.reason()).isEqualTo(AliasesCell.ALLOWED);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7946 0018,+442079460018",
        "0049 151 12345678,+4915112345678",
        "＋４９１５１１２３４５６７８,+4915112345678",
    })
    void readsNumbersAsPeopleWriteThem(String phone, String e164) {
        assertThat(read(HEADER, "ann||" + phone + "|").contacts())
                .extracting(Contact::phone)
                .containsExactly(e164);
    }

    @Test
    void whereOnlyThePhoneIsWrongTheRestIsKnown() {
        ContactsRead read = read(HEADER, "ann|ann@x|+44 20 7946 0018 x12|admin");

        assertThat(read.contacts()).isEmpty();
        assertThat(read.ifNew()).containsExactly(new Contact("ann", "ann@x", null, Role.ADMIN));
        assertThat(read.refused())
                .containsExactly(
                        new Refused(
                                2,
                                "phone",
                                "+•• •• •••• •••• x12",
                                "letters and extensions cannot be dialled; allowed is + with the country code and the number, such as +15550100001",
                                SheetCode.PHONE_INVALID));
    }

    @Test
    void anAddressMayBeWrittenAsMailProgramsDo() {
        assertThat(
                        read(
                                        HEADER,
                                        "ann|Ann Lee <ann@example.com>||",
                                        "ben|ben\u200b@example.com||")
                                .contacts())
                .extracting(Contact::email)
                .containsExactly("ann@example.com", "ben@example.com");
    }

    @Test
    void blanksInANameAreOneBlank() {
        assertThat(read(HEADER, "\u00a0Ilse\u00a0 Irmak |||").contacts())
                .extracting(Contact::id)
                .containsExactly("Ilse Irmak");
    }

    @Test
    void refusesLongNames() {
        assertThat(read(HEADER, "x".repeat(201)).refused().getFirst().reason())
                .isEqualTo("at most 200 characters are allowed");
        assertThat(read(HEADER, "x".repeat(200)).refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email|name|phone", "name|email", ""})
    void refusesAnyOtherHeaderAndRemovesNobody(String header) {
        ContactsRead read = read(header, "ann|a@x|");

        assertThat(read.contacts()).isEmpty();
        assertThat(read.keepsAll()).isTrue();
        assertThat(read.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.row()).isEqualTo(1));
    }

    @Test
    void refusesTooManyRowsAndRemovesNobody() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Collections.nCopies(ContactsSheet.MAX_ROWS + 1, "ann|||"));

        ContactsRead read = read(lines.toArray(String[]::new));

        assertThat(read.keepsAll()).isTrue();
        assertThat(read.refused())
                .containsExactly(
                        new Refused(
                                10_002,
                                null,
                                "10001 rows",
                                "at most 10000 rows are allowed; remove the excess rows",
                                SheetCode.TOO_MANY_ROWS));
    }

    @Test
    void neverShowsAPhoneNumber() {
        assertThat(read(HEADER, "ann||0170 1234567|").refused().toString())
                .doesNotContain("1234567")
                .contains("67");
    }

    private static ContactsRead read(String... lines) {
        return ContactsSheet.read(Sheets.table(lines), ZoneOffset.UTC, (_, _) -> false);
    }
}
