package dev.leash.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Version of this release. */
final class ReleaseVersion implements IVersionProvider {

    private static final String FILE = "/leash-version.properties";
    private static final Properties WRITTEN = read();

    static String number() {
        return WRITTEN.getProperty("version", "unknown");
    }

    /** Commit it was built from, as described by git; {@code unknown} outside a clone. */
    static String commit() {
        return WRITTEN.getProperty("commit", "unknown");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"leash %s (%s)".formatted(number(), commit())};
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = ReleaseVersion.class.getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
