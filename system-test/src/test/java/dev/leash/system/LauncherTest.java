package dev.leash.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher hands over to Java; in place of Java is a program that says what it got. */
@Tag("io")
class LauncherTest {

    @TempDir Path folder;

    @BeforeEach
    void standIn() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("java/bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\numask\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(folder.resolve("dist"));
    }

    @Test
    void newFilesAreTheirOwnersAloneUnlessTheWorkbookIsShared() throws Exception {
        assertThat(said(Map.of())).contains("0077");
        assertThat(said(Map.of("WORKBOOK_DIR", "/srv/workbook"))).contains("0022");
    }

    private String said(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "bash",
                        "-c",
                        "umask 022; exec \"$0\" up",
                        Product.HOME.resolve("leash").toString());
        builder.environment().remove("WORKBOOK_DIR");
        builder.environment().put("LEASH_DIST", folder.resolve("dist").toString());
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
